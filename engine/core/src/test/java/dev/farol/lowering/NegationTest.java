package dev.farol.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.language.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of negation, on random conditions over three numbers and two texts. */
class NegationTest {

    private static final double[] NUMBERS = {0, -0.0, 1, -2.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private static final List<Comparator> COMPARATORS = List.of(Comparator.values());

    private final Random random = new Random(11);

    @Test
    void aConditionAndItsNegationNeverBothHold() {
        for (int run = 0; run < 5_000; run++) {
            Condition condition = condition(3);
            double[] numbers = numbers(0.3);
            String[] texts = texts(0.3);
            assertThat(condition.holds(numbers, texts) && condition.negated().holds(numbers, texts))
                    .as("%s", condition)
                    .isFalse();
        }
    }

    @Test
    void whereNothingIsAbsentOneOfThemHolds() {
        for (int run = 0; run < 5_000; run++) {
            Condition condition = condition(3);
            double[] numbers = numbers(0);
            String[] texts = texts(0);
            assertThat(condition.negated().holds(numbers, texts))
                    .as("%s", condition)
                    .isEqualTo(!condition.holds(numbers, texts));
        }
    }

    @Test
    void negatingTwiceIsTheConditionItself() {
        for (int run = 0; run < 1_000; run++) {
            Condition condition = condition(4);
            assertThat(condition.negated().negated()).isEqualTo(condition);
        }
        assertThat(Condition.always().negated()).isEqualTo(Condition.never());
    }

    private Condition condition(int depth) {
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(8)) {
            case 0 -> new Condition.Compare(COMPARATORS.get(random.nextInt(COMPARATORS.size())), number(), number());
            case 1 -> new Condition.CompareText(random.nextBoolean(), text(), text());
            case 2 -> new Condition.Present(random.nextBoolean(), number());
            case 3 -> new Condition.TextPresent(random.nextBoolean(), text());
            case 4, 5 -> new Condition.All(conditions(depth - 1));
            default -> new Condition.Any(conditions(depth - 1));
        };
    }

    private List<Condition> conditions(int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> condition(depth))
                .toList();
    }

    /** No calculation: what it gives can be absent although its parts are not. */
    private NumberTerm number() {
        return random.nextBoolean()
                ? new NumberTerm.Slot(random.nextInt(3))
                : new NumberTerm.Constant(random.nextInt(3) - 1);
    }

    private TextTerm text() {
        return random.nextBoolean() ? new TextTerm.Slot(random.nextInt(2)) : new TextTerm.Constant("pro");
    }

    private double[] numbers(double absent) {
        return IntStream.range(0, 3)
                .mapToDouble(i -> random.nextDouble() < absent ? Double.NaN : NUMBERS[random.nextInt(NUMBERS.length)])
                .toArray();
    }

    private String[] texts(double absent) {
        return IntStream.range(0, 2)
                .mapToObj(i -> random.nextDouble() < absent ? "" : random.nextBoolean() ? "pro" : "basic")
                .toArray(String[]::new);
    }
}
