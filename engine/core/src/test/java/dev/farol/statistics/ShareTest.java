package dev.farol.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Wilson intervals as Newcombe (Statistics in Medicine 17, 1998) tabulates them. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
    })
    void proportionsHaveTheIntervalsOfWilson(long count, long of, double low, double high) {
        Interval interval = Proportion.of(count, of).interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    /** The first row: aspirin and heart attacks, 104 of 11,037 and 189 of 11,034 (New England Journal of Medicine 321, 1989). */
    @ParameterizedTest
    @CsvSource({
        "189, 11034, 104, 11037, 1.8178, 1.4330, 2.3059",
        "10, 100, 5, 100, 2, 0.7089, 5.6424",
        "0, 10, 5, 10, 0.0909, 0.0057, 1.4547",
        "10, 10, 20, 20, 0.9778, 0.8456, 1.1307",
    })
    void ratesAreComparedWithTheIntervalOfKatz(
            long count, long of, long otherCount, long other, double ratio, double low, double high) {
        RateRatio found = RateRatio.of(count, of, otherCount, other).orElseThrow();
        assertThat(found.value()).isCloseTo(ratio, within(5e-4));
        assertThat(found.interval().low()).isCloseTo(low, within(5e-4));
        assertThat(found.interval().high()).isCloseTo(high, within(1e-2));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 2", "1, 2, 0, 0", "0, 5, 0, 5"})
    void ratesOfNobodyAreNotCompared(long count, long of, long otherCount, long other) {
        assertThat(RateRatio.of(count, of, otherCount, other)).isEmpty();
    }

    /** Ends in the order of the scores; ties are split by expectation. */
    @Test
    void tiesAtACutAreSplitByExpectation() {
        double[] scores = new double[20];
        boolean[] left = new boolean[20];
        for (int i = 0; i < 20; i++) {
            scores[i] = i < 4 ? 1 : 2;
            left[i] = i == 0 || i == 4 || i == 5;
        }
        List<Gains.Tenth> tenths = Gains.of(scores, left).orElseThrow().tenths();
        assertThat(tenths.get(0).leavers()).isCloseTo(0.5, within(1e-12));
        assertThat(tenths.get(1).leavers()).isCloseTo(0.5, within(1e-12));
        assertThat(tenths.get(2).leavers()).isCloseTo(0.25, within(1e-12));
        assertThat(tenths.get(0).lift()).isCloseTo(0.25 / 0.15, within(1e-12));
        assertThat(tenths.get(9).found()).isCloseTo(1, within(1e-12));
    }

    @Test
    void tenthsAreTheMeanOverAllOrdersOfTiedRows() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            int rows = 5 + random.nextInt(2);
            double[] scores = random.ints(rows, 0, 3).asDoubleStream().toArray();
            boolean[] left = new boolean[rows];
            for (int i = 0; i < rows; i++) {
                left[i] = i == 0 || random.nextInt(3) == 0;
            }
            double[] mean = meanOverOrders(scores, left);
            List<Gains.Tenth> tenths = Gains.of(scores, left).orElseThrow().tenths();
            for (int i = 0; i < 10; i++) {
                assertThat(tenths.get(i).leavers()).isCloseTo(mean[i], within(1e-9));
            }
        }
    }

    /** Every order that does not contradict the scores, each row spread over the tenths that it lies in. */
    private static double[] meanOverOrders(double[] scores, boolean[] left) {
        double[] sums = new double[10];
        int[] orders = new int[1];
        permute(new int[0], scores, order -> {
            orders[0]++;
            for (int place = 0; place < order.length; place++) {
                if (left[order[place]]) {
                    for (int tenth = 0; tenth < 10; tenth++) {
                        double from = Math.max(place, tenth * order.length / 10.0);
                        double to = Math.min(place + 1.0, (tenth + 1) * order.length / 10.0);
                        sums[tenth] += Math.max(0, to - from);
                    }
                }
            }
        });
        return Arrays.stream(sums).map(sum -> sum / orders[0]).toArray();
    }

    private interface Taker {
        void take(int[] order);
    }

    private static void permute(int[] begun, double[] scores, Taker taker) {
        if (begun.length == scores.length) {
            taker.take(begun);
            return;
        }
        int[] left = IntStream.range(0, scores.length)
                .filter(i -> Arrays.stream(begun).noneMatch(taken -> taken == i))
                .toArray();
        double lowest = Arrays.stream(left).mapToDouble(i -> scores[i]).min().orElseThrow();
        for (int row : left) {
            if (scores[row] == lowest) {
                int[] longer = Arrays.copyOf(begun, begun.length + 1);
                longer[begun.length] = row;
                permute(longer, scores, taker);
            }
        }
    }

    /** Precision at each cut times the recall it adds, by hand. */
    @ParameterizedTest
    @CsvSource({
        "'1 2 3 4', 1100, 1",
        "'1 2 3 4', 0101, 0.5",
        "'1 2 3 4', 1010, 0.8333333333333333",
        "'1 1 1 1', 1000, 0.25",
        "'1 1 2 2', 1001, 0.5",
    })
    void averagePrecisionTakesTiesTogether(String scores, String ends, double expected) {
        double[] numbers = Arrays.stream(scores.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(PrecisionRecall.of(numbers, Tables.ends(ends)).orElseThrow().averagePrecision())
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void theAreaUnderTheCurveIsTheArea() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 100; round++) {
            Tables.Table table = Tables.random(random, 40, 12, 40);
            List<RocCurve.Point> points =
                    RocCurve.of(table.scores(), table.left()).orElseThrow().points();
            assertThat(area(points))
                    .isCloseTo(Auc.area(table.scores(), table.left()).orElseThrow(), within(1e-12));
        }
    }

    @Test
    void curvesForPlotsKeepTheirEndsAndTheirShape() {
        SplittableRandom random = new SplittableRandom(14);
        int rows = 20_000;
        double[] scores = random.doubles(rows).toArray();
        boolean[] left = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            left[i] = random.nextDouble() < 0.2 * (1 - scores[i]);
        }
        RocCurve roc = RocCurve.of(scores, left).orElseThrow();
        RocCurve thin = roc.thinned(200);
        assertThat(thin.points()).hasSizeBetween(150, 200).isSubsetOf(roc.points());
        assertThat(thin.points()).startsWith(new RocCurve.Point(0, 0)).endsWith(new RocCurve.Point(1, 1));
        assertThat(area(thin.points())).isCloseTo(area(roc.points()), within(1e-3));
        PrecisionRecall precision = PrecisionRecall.of(scores, left).orElseThrow();
        PrecisionRecall less = precision.thinned(200);
        assertThat(less.points()).hasSizeBetween(150, 200).isSubsetOf(precision.points());
        assertThat(less.averagePrecision()).isEqualTo(precision.averagePrecision());
        assertThat(roc.thinned(3).points()).hasSizeBetween(2, 3);
        assertThat(roc.thinned(rows * 2)).isEqualTo(roc);
    }

    private static double area(List<RocCurve.Point> points) {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            area += (points.get(i).falseAlarms() - points.get(i - 1).falseAlarms())
                    * (points.get(i).found() + points.get(i - 1).found())
                    / 2;
        }
        return area;
    }

    @Test
    void theBrierScoreIsTheMeanSquaredError() {
        Brier brier =
                Brier.of(new double[] {0.9, 0.2, 0.4, 0}, Tables.ends("1010")).orElseThrow();
        assertThat(brier.value()).isCloseTo((0.01 + 0.04 + 0.36 + 0) / 4, within(1e-12));
        assertThat(brier.reference()).isCloseTo(0.25, within(1e-12));
        assertThat(brier.skill().orElseThrow()).isCloseTo(1 - 0.1025 / 0.25, within(1e-12));
    }

    /** By hand: 10 of 100 and 30 of 100 give a statistic of 12.5 with one degree of freedom. */
    @Test
    void ratesOfPartsAreTestedByChiSquared() {
        assertThat(ChiSquared.homogeneity(new long[] {10, 30}, new long[] {100, 100})
                        .orElseThrow())
                .isCloseTo(0.000407, within(1e-6));
        assertThat(ChiSquared.homogeneity(new long[] {20, 20, 20}, new long[] {100, 100, 100})
                        .orElseThrow())
                .isCloseTo(1, within(1e-9));
        assertThat(ChiSquared.homogeneity(new long[] {1, 2}, new long[] {10, 10}))
                .isEmpty();
        assertThat(ChiSquared.homogeneity(new long[] {}, new long[] {})).isEmpty();
    }
}
