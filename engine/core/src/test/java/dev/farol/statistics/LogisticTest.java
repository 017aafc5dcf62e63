package dev.farol.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
            assertThat(fit.intercept()).isCloseTo(reference[features], within(1e-3));
            for (int i = 0; i < features; i++) {
                assertThat(fit.coefficients()[i]).isCloseTo(reference[i], within(1e-3));
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
