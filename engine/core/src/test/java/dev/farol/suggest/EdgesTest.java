package dev.farol.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EdgesTest {

    @Test
    void neverSplitsEqualNumbers() {
        double[] numbers = IntStream.range(0, 1000).mapToDouble(i -> i % 4).toArray();
        assertThat(Edges.of(numbers)).extracting(BigDecimal::intValueExact).containsExactly(0, 1, 2);
    }

    @Test
    void partsTheFewFromTheManyOnBothSides() {
        double[] mostlyZero =
                IntStream.range(0, 1000).mapToDouble(i -> i < 970 ? 0 : 7).toArray();
        double[] mostlySeven =
                IntStream.range(0, 1000).mapToDouble(i -> i < 30 ? 2 : 7).toArray();
        assertThat(Edges.of(mostlyZero)).extracting(BigDecimal::toPlainString).containsExactly("0");
        assertThat(Edges.of(mostlySeven)).extracting(BigDecimal::toPlainString).containsExactly("5");
    }

    @Test
    void needsTwoDifferentNumbers() {
        double[] absent = new double[50];
        Arrays.fill(absent, Double.NaN);
        assertThat(Edges.of(new double[0])).isEmpty();
        assertThat(Edges.of(absent)).isEmpty();
        assertThat(Edges.of(new double[50])).isEmpty();
        assertThat(Edges.of(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 4}))
                .isEmpty();
    }

    @Test
    void putsUpToTwentyRoundNumbersNearQuantiles() {
        Random random = new Random(5);
        double[] numbers = DoubleStream.generate(() -> random.nextDouble() * 1000)
                .limit(5000)
                .toArray();
        List<BigDecimal> edges = Edges.of(numbers);
        assertThat(edges).hasSize(20).isSorted();
        for (int i = 0; i < edges.size(); i++) {
            double share = Arrays.stream(numbers).filter(below(edges.get(i))).count() / 5000.0;
            assertThat(share).isBetween((i + 1) / 21.0 - 0.011, (i + 1) / 21.0 + 0.011);
            assertThat(edges.get(i).stripTrailingZeros().precision()).isLessThanOrEqualTo(2);
        }
    }

    private static DoublePredicate below(BigDecimal edge) {
        return number -> number <= edge.doubleValue();
    }
}
