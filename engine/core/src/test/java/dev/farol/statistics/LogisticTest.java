package dev.farol.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticTest {

    private static final BitSet NONE = new BitSet();

    private static BitSet pattern(int bits) {
        return BitSet.valueOf(new long[] {bits});
    }

    /** One feature and hardly a penalty: the coefficient is the logarithm of the odds ratio. */
    @Test
    void oneFeatureHasTheLogOddsRatio() {
        Logistic fit =
                Logistic.fit(List.of(pattern(0), pattern(1)), new long[] {90, 40}, new long[] {10, 60}, 1, 1e6, NONE);
        assertThat(fit.intercept()).isCloseTo(Math.log(10 / 90.0), within(1e-4));
        assertThat(fit.coefficients()[0]).isCloseTo(Math.log(60 * 90 / (40.0 * 10)), within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 100})
    void agreesWithNewtonsMethod(double c) {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 10; round++) {
            int features = 1 + random.nextInt(6);
            List<BitSet> patterns = new ArrayList<>();
            for (int bits = 0; bits < 1 << features; bits++) {
                patterns.add(pattern(bits));
            }
            long[] stayed = random.longs(patterns.size(), 0, 40).toArray();
            long[] left = random.longs(patterns.size(), 0, 15).toArray();
            stayed[0]++;
            left[0]++;
            Logistic fit = Logistic.fit(patterns, stayed, left, features, c, NONE);
            double[] reference = newton(patterns, stayed, left, features, c);
            assertThat(fit.intercept()).isCloseTo(reference[features], within(1e-4));
            for (int i = 0; i < features; i++) {
                assertThat(fit.coefficients()[i]).isCloseTo(reference[i], within(1e-4));
            }
        }
    }

    @Test
    void featuresThatAreLeftOutCountNothing() {
        BitSet without = new BitSet();
        without.set(1);
        List<BitSet> patterns = List.of(pattern(0), pattern(1), pattern(2), pattern(3));
        Logistic fit = Logistic.fit(patterns, new long[] {50, 20, 5, 5}, new long[] {5, 20, 30, 40}, 2, 1, without);
        Logistic alone =
                Logistic.fit(List.of(pattern(0), pattern(1)), new long[] {55, 25}, new long[] {35, 60}, 1, 1, NONE);
        assertThat(fit.coefficients()[1]).isZero();
        assertThat(fit.coefficients()[0]).isCloseTo(alone.coefficients()[0], within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0 0, 3 4", "3 4, 0 0", "0 0, 0 0"})
    void oneEndOnlyIsAnError(String stayed, String left) {
        assertThatThrownBy(
                        () -> Logistic.fit(List.of(pattern(0), pattern(1)), numbers(stayed), numbers(left), 1, 1, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one end only")
                .hasMessageContaining("\nMaybe");
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void theSameRowsGiveTheSameFitInAnyThread() {
        List<BitSet> patterns = List.of(pattern(0), pattern(1), pattern(2), pattern(3));
        long[] stayed = {500, 200, 50, 50};
        long[] left = {50, 200, 300, 400};
        List<String> fits = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> Logistic.fit(patterns, stayed, left, 2, 1, NONE))
                .map(fit -> fit.intercept() + " " + Arrays.toString(fit.coefficients()))
                .distinct()
                .toList();
        assertThat(fits).hasSize(1);
    }

    @Test
    void theOrderOfPatternsAndPatternsInPartsMakeNoDifference() {
        Logistic one = Logistic.fit(
                List.of(pattern(0), pattern(1), pattern(3)),
                new long[] {90, 40, 7},
                new long[] {10, 60, 20},
                2,
                1,
                NONE);
        Logistic other = Logistic.fit(
                List.of(pattern(3), pattern(1), pattern(0), pattern(1)),
                new long[] {7, 30, 90, 10},
                new long[] {20, 0, 10, 60},
                2,
                1,
                NONE);
        assertThat(other.intercept()).isCloseTo(one.intercept(), within(1e-5));
        assertThat(other.coefficients()).containsExactly(one.coefficients(), within(1e-5));
    }

    /** With Platt's ends, the curve through two scores goes through their smoothed rates. */
    @ParameterizedTest
    @CsvSource({"0, 100", "-1e-6, 1e-6", "1e6, 1e6", "40, 41"})
    void aCurveOfTwoScoresGoesThroughTheirRates(double low, double high) {
        double[] scores = new double[100];
        boolean[] left = new boolean[100];
        for (int i = 0; i < 100; i++) {
            scores[i] = i < 40 ? low : high;
            left[i] = i < 20 || i >= 90;
        }
        double one = 31 / 32.0;
        double none = 1 / 72.0;
        LogisticCurve curve = LogisticCurve.fit(scores, left).orElseThrow();
        double lower = (20 * one + 20 * none) / 40;
        double higher = (10 * one + 50 * none) / 60;
        if (low == high) {
            assertThat(curve.probability(low)).isCloseTo((40 * lower + 60 * higher) / 100, within(1e-6));
        } else {
            assertThat(curve.probability(low)).isCloseTo(lower, within(1e-6));
            assertThat(curve.probability(high)).isCloseTo(higher, within(1e-6));
        }
    }

    @Test
    void aCurveOfEndsThatDoNotOverlapIsFinite() {
        LogisticCurve curve = LogisticCurve.fit(new double[] {1, 2, 8, 9}, Tables.ends("1100"))
                .orElseThrow();
        assertThat(curve.slope()).isFinite().isNegative();
        assertThat(curve.probability(1)).isBetween(0.5, 1.0);
        assertThat(curve.probability(9)).isBetween(0.0, 0.5);
    }

    @Test
    void theCurveOfAScoreAgreesWithItsLikelihood() {
        SplittableRandom random = new SplittableRandom(10);
        double[] scores = new double[4000];
        boolean[] left = new boolean[4000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(101);
            left[i] = random.nextDouble() < 1 / (1 + Math.exp(-(1 - 0.05 * scores[i])));
        }
        LogisticCurve curve = LogisticCurve.fit(scores, left).orElseThrow();
        assertThat(curve.slope()).isCloseTo(-0.05, within(0.005));
        assertThat(curve.intercept()).isCloseTo(1, within(0.2));
        double expected = 0;
        double seen = 0;
        for (int i = 0; i < scores.length; i++) {
            expected += curve.probability(scores[i]);
            seen += left[i] ? 1 : 0;
        }
        assertThat(expected).isCloseTo(seen, within(2.0));
    }

    /** Minimises half the squared coefficients plus c times the loss, by plain Newton steps with elimination. */
    private static double[] newton(List<BitSet> patterns, long[] stayed, long[] left, int features, double c) {
        int size = features + 1;
        double[] beta = new double[size];
        for (int step = 0; step < 200; step++) {
            double[][] system = new double[size][size + 1];
            for (int i = 0; i < features; i++) {
                system[i][i] = 1;
                system[i][size] = -beta[i];
            }
            for (int row = 0; row < stayed.length; row++) {
                double logit = beta[features];
                for (int i = 0; i < features; i++) {
                    logit += patterns.get(row).get(i) ? beta[i] : 0;
                }
                double p = 1 / (1 + Math.exp(-logit));
                double n = stayed[row] + left[row];
                for (int i = 0; i < size; i++) {
                    double xi = i == features || patterns.get(row).get(i) ? 1 : 0;
                    system[i][size] += c * xi * (left[row] - n * p);
                    for (int j = 0; j < size; j++) {
                        double xj = j == features || patterns.get(row).get(j) ? 1 : 0;
                        system[i][j] += c * xi * xj * n * p * (1 - p);
                    }
                }
            }
            double[] move = solve(system);
            double longest = 0;
            for (int i = 0; i < size; i++) {
                longest = Math.max(longest, Math.abs(move[i]));
            }
            double length = longest > 1 ? 1 / longest : 1;
            for (int i = 0; i < size; i++) {
                beta[i] += length * move[i];
            }
        }
        return beta;
    }

    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                if (i != k) {
                    double factor = system[i][k] / system[k][k];
                    for (int j = k; j <= size; j++) {
                        system[i][j] -= factor * system[k][j];
                    }
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }
}
