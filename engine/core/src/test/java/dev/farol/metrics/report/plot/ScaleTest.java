package dev.farol.metrics.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 5, '0 0.2 0.4 0.6 0.8 1'",
        "0, 0.034, 4, '0 0.01 0.02 0.03 0.04'",
        "-30, 62, 4, '-50 -25 0 25 50 75'",
        "0, 0, 4, '0 0.25 0.5 0.75 1'",
        "100, 100, 4, '90 95 100 105 110'",
        "8954007, 9236000, 4, '8900000 9000000 9100000 9200000 9300000'",
    })
    void beginsAndEndsAtRoundNumbers(double low, double high, int steps, String ticks) {
        double[] found = Scale.over(DoubleStream.of(low, high), steps).ticks();

        double[] expected =
                Arrays.stream(ticks.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(found).containsExactly(expected, within(1e-9 * Math.max(1, Math.abs(high))));
    }

    @Test
    void anyNumbersLieOnAScaleOfFewTicks() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double one = random.nextGaussian() * StrictMath.pow(10, random.nextInt(20) - 6);
            double other = random.nextBoolean() ? one * (1 + random.nextDouble() * 1e-3) : random.nextGaussian();

            Scale scale = Scale.over(DoubleStream.of(one, other, Double.NaN, Double.POSITIVE_INFINITY), 4);

            double slack = scale.step() * 1e-6;
            assertThat(scale.low()).isLessThanOrEqualTo(Math.min(one, other) + slack);
            assertThat(scale.high()).isGreaterThanOrEqualTo(Math.max(one, other) - slack);
            assertThat(scale.ticks().length).isBetween(2, 9);
            assertThat(scale.place(one, 0, 100)).isBetween(-0.01, 100.01);
        }
    }

    @Test
    void noNumbersHaveAScaleToo() {
        assertThat(Scale.over(DoubleStream.empty(), 4).ticks()).contains(0, 1);
    }
}
