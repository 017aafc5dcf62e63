package dev.farol.lowering;

/** A number computed from slots; NaN means absent. */
public sealed interface NumberTerm {

    double value(double[] numbers);

    record Slot(int index) implements NumberTerm {
        @Override
        public double value(double[] numbers) {
            return numbers[index];
        }
    }

    record Constant(double number) implements NumberTerm {
        @Override
        public double value(double[] numbers) {
            return number;
        }
    }

    /** {@code 0 - operand}, so that nothing is ever negative zero. */
    record Negative(NumberTerm operand) implements NumberTerm {
        @Override
        public double value(double[] numbers) {
            return 0.0 - operand.value(numbers);
        }
    }

    /** {@code + - * /}; division by zero is absent. */
    record Arithmetic(char operator, NumberTerm left, NumberTerm right) implements NumberTerm {
        @Override
        public double value(double[] numbers) {
            double a = left.value(numbers);
            double b = right.value(numbers);
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                default -> b == 0 ? Double.NaN : a / b;
            };
        }
    }
}
