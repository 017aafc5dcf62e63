package dev.farol.lowering;

import dev.farol.language.Comparator;
import java.util.List;

/**
 * A lowered condition: comparisons of slots, without negation. No comparison holds when either side is absent (NaN, or
 * the empty text); only the two kinds of {@code Present} see absence.
 */
public sealed interface Condition {

    /** Holds for everybody. */
    static Condition always() {
        return new All(List.of());
    }

    /** Holds for nobody. */
    static Condition never() {
        return new Any(List.of());
    }

    /** The meaning of this condition, spelled out: slow, for one customer at a time. */
    boolean holds(double[] numbers, String[] texts);

    record Compare(Comparator comparator, NumberTerm left, NumberTerm right) implements Condition {
        @Override
        public boolean holds(double[] numbers, String[] texts) {
            double a = left.value(numbers);
            double b = right.value(numbers);
            return switch (comparator) {
                case EQUAL -> a == b;
                case DIFFERENT -> a < b || a > b;
                case LESS -> a < b;
                case AT_MOST -> a <= b;
                case MORE -> a > b;
                case AT_LEAST -> a >= b;
            };
        }
    }

    record CompareText(boolean same, TextTerm left, TextTerm right) implements Condition {
        @Override
        public boolean holds(double[] numbers, String[] texts) {
            String a = left.value(texts);
            String b = right.value(texts);
            return !a.isEmpty() && !b.isEmpty() && a.equals(b) == same;
        }
    }

    /** Whether a number is there, or is not. */
    record Present(boolean present, NumberTerm term) implements Condition {
        @Override
        public boolean holds(double[] numbers, String[] texts) {
            return Double.isNaN(term.value(numbers)) != present;
        }
    }

    /** Whether a text is there, or is not. */
    record TextPresent(boolean present, TextTerm term) implements Condition {
        @Override
        public boolean holds(double[] numbers, String[] texts) {
            return term.value(texts).isEmpty() != present;
        }
    }

    /** Every one; holds when there are none. */
    record All(List<Condition> operands) implements Condition {
        @Override
        public boolean holds(double[] numbers, String[] texts) {
            return operands.stream().allMatch(operand -> operand.holds(numbers, texts));
        }
    }

    /** At least one; does not hold when there are none. */
    record Any(List<Condition> operands) implements Condition {
        @Override
        public boolean holds(double[] numbers, String[] texts) {
            return operands.stream().anyMatch(operand -> operand.holds(numbers, texts));
        }
    }

    /** What holds, where nothing is absent, exactly when this does not; with absence, neither does. */
    default Condition negated() {
        if (this instanceof Compare compare) {
            return new Compare(compare.comparator().negated(), compare.left(), compare.right());
        }
        if (this instanceof CompareText compare) {
            return new CompareText(!compare.same(), compare.left(), compare.right());
        }
        if (this instanceof Present presence) {
            return new Present(!presence.present(), presence.term());
        }
        if (this instanceof TextPresent presence) {
            return new TextPresent(!presence.present(), presence.term());
        }
        if (this instanceof All all) {
            return new Any(all.operands().stream().map(Condition::negated).toList());
        }
        return new All(((Any) this).operands().stream().map(Condition::negated).toList());
    }
}
