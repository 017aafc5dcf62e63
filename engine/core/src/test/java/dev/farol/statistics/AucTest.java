package dev.farol.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.farol.statistics.Tables.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AucTest {

    /**
     * Ovarian cancer: albumin, total protein, K-G score and whether surgery was of no use, of the 43 patients without gaps. DeLong, DeLong
     * and Clarke-Pearson, Biometrics 44 (1988).
     */
    private static final String PATIENTS = """
            3.0 5.8 10 0  3.2 6.3 5 1  3.9 6.8 3 1  2.8 4.8 6 0  3.2 5.8 3 1  0.9 4.0 5 0
            2.5 5.7 8 0   1.6 5.6 5 1  3.8 5.7 5 1  3.7 6.7 6 1  3.2 5.4 4 1  3.8 6.6 6 1
            4.1 6.6 5 1   3.6 5.7 5 1  4.3 7.0 4 1  3.6 6.7 4 0  2.3 4.4 6 1  4.2 7.6 4 0
            4.0 6.6 6 0   3.5 5.8 6 1  3.8 6.8 7 1  3.0 4.7 8 0  4.5 7.4 5 1  3.7 7.4 5 1
            3.1 6.6 6 1   4.1 8.2 6 1  4.3 7.0 5 1  4.3 6.5 4 1  3.2 5.1 5 1  2.6 4.7 6 1
            3.3 6.8 6 0   1.7 4.0 7 0  3.7 6.1 5 1  3.3 6.3 7 1  4.2 7.7 6 1  3.5 6.2 5 1
            2.9 5.7 9 0   2.1 4.8 7 1  2.8 6.2 8 0  4.0 7.0 7 1  3.3 5.7 6 1  3.7 6.9 5 1
            3.6 6.6 5 1
            """;

    /** One measurement of all patients: {@code albumin}, {@code protein}, {@code score} or {@code end}. */
    private static double[] column(String name) {
        double[] numbers = Arrays.stream(PATIENTS.trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int place = switch (name) {
            case "albumin" -> 0;
            case "protein" -> 1;
            case "score" -> 2;
            default -> 3;
        };
        double sign = name.equals("score") ? -1 : 1;
        return IntStream.range(0, numbers.length / 4)
                .mapToDouble(i -> sign * numbers[4 * i + place])
                .toArray();
    }

    /** Those with the end 0 have the low values. */
    private static boolean[] patientsEnds() {
        double[] ends = column("end");
        boolean[] left = new boolean[ends.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = ends[i] == 0;
        }
        return left;
    }

    @ParameterizedTest
    @CsvSource({
        "albumin, 0.7366, 0.0927, 0.5549, 0.9182",
        "score, 0.7258, 0.1028, 0.5243, 0.9273",
        "protein, 0.6478, 0.1000, 0.4518, 0.8439",
    })
    void agreesWithThePublishedAreasAndErrors(String test, double area, double error, double low, double high) {
        double[] scores = column(test);
        Auc auc = Auc.of(scores, patientsEnds(), Tables.each(scores.length)).orElseThrow();
        assertThat(auc.value()).isCloseTo(area, within(5e-5));
        assertThat(auc.standardError()).isCloseTo(error, within(5e-5));
        assertThat(auc.interval().orElseThrow().low()).isCloseTo(low, within(1e-4));
        assertThat(auc.interval().orElseThrow().high()).isCloseTo(high, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "albumin, score, 0.0108, -0.1761, 0.1976, 0.9102",
        "protein, score, -0.0780, -0.2830, 0.1271, 0.4561",
    })
    void agreesWithThePublishedDifferences(
            String one, String other, double difference, double low, double high, double p) {
        double[] scores = column(one);
        AucDifference found = AucDifference.of(scores, column(other), patientsEnds(), Tables.each(scores.length))
                .orElseThrow();
        assertThat(found.value()).isCloseTo(difference, within(5e-5));
        assertThat(found.interval().low()).isCloseTo(low, within(1e-4));
        assertThat(found.interval().high()).isCloseTo(high, within(1e-4));
        assertThat(found.pValue().orElseThrow()).isCloseTo(p, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "'1 2 3 4', 1100, 1",
        "'1 2 3 4', 0011, 0",
        "'1 1 1 1', 1010, 0.5",
        "'1 2 2 3', 1010, 0.875",
        "'5 4 3 2 1', 00101, 0.8333333333333333",
    })
    void isTheChanceThatTheLeaverHasTheLowerScore(String scores, String ends, double area) {
        double[] numbers = Arrays.stream(scores.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(Auc.area(numbers, Tables.ends(ends)).orElseThrow()).isCloseTo(area, within(1e-12));
    }

    @Test
    void agreesWithTheDefinitionOverAllPairs() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            int rows = 4 + random.nextInt(60);
            Table table = Tables.random(random, rows, 1 + random.nextInt(20), rows);
            assertThat(Auc.area(table.scores(), table.left()).orElseThrow()).isCloseTo(byPairs(table), within(1e-12));
        }
    }

    @Test
    void varianceAgreesWithTheDefinitionOverAllPairsByClusters() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 300; round++) {
            int rows = 8 + random.nextInt(40);
            Table table = Tables.random(random, rows, 8, 3 + random.nextInt(rows));
            Optional<Interval> interval = Auc.of(table.scores(), table.left(), table.customers())
                    .orElseThrow()
                    .interval();
            if (interval.isPresent()) {
                double error = Auc.of(table.scores(), table.left(), table.customers())
                        .orElseThrow()
                        .standardError();
                assertThat(error * error).isCloseTo(Math.max(0, Clustered.variance(table)), within(1e-12));
            }
        }
    }

    @Test
    void clustersOfOneRowGiveTheErrorOfDeLong() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 100; round++) {
            int rows = 8 + random.nextInt(40);
            Table table = Tables.random(random, rows, 8, rows);
            double error = Auc.of(table.scores(), table.left(), table.customers())
                    .orElseThrow()
                    .standardError();
            assertThat(error * error).isCloseTo(deLong(table), within(1e-12));
        }
    }

    /** 300 customers with four rows each, whose scores and ends go together: the error is that of drawing customers, not rows. */
    @Test
    void theErrorByClustersIsThatOfDrawingCustomersAgain() {
        SplittableRandom random = new SplittableRandom(11);
        int customers = 300;
        int each = 4;
        Table table = sticky(random, customers, each);
        double error = Auc.of(table.scores(), table.left(), table.customers())
                .orElseThrow()
                .standardError();
        double[] areas = new double[2000];
        for (int draw = 0; draw < areas.length; draw++) {
            double[] scores = new double[customers * each];
            boolean[] left = new boolean[customers * each];
            for (int i = 0; i < customers; i++) {
                int drawn = random.nextInt(customers);
                System.arraycopy(table.scores(), drawn * each, scores, i * each, each);
                System.arraycopy(table.left(), drawn * each, left, i * each, each);
            }
            areas[draw] = Auc.area(scores, left).orElseThrow();
        }
        double mean = Arrays.stream(areas).average().orElseThrow();
        double variance = Arrays.stream(areas)
                .map(area -> (area - mean) * (area - mean))
                .average()
                .orElseThrow();
        assertThat(error).isCloseTo(Math.sqrt(variance), withinPercentage(6));
        double asIfRows = Auc.of(table.scores(), table.left(), Tables.each(customers * each))
                .orElseThrow()
                .standardError();
        assertThat(error).isGreaterThan(1.3 * asIfRows);
    }

    /** Rows of a customer have nearly the same score, and mostly the same end. */
    private static Table sticky(SplittableRandom random, int customers, int each) {
        double[] scores = new double[customers * each];
        boolean[] left = new boolean[customers * each];
        int[] customer = new int[customers * each];
        for (int i = 0; i < scores.length; i++) {
            customer[i] = i / each;
            boolean first = i % each == 0;
            scores[i] = first ? random.nextInt(100) : scores[i - i % each] + random.nextInt(10);
            boolean leaves = random.nextDouble() < 0.5 - 0.004 * scores[i];
            left[i] = (first || random.nextInt(4) == 0) ? leaves : left[i - i % each];
        }
        return new Table(scores, left, customer);
    }

    @Test
    void theOrderOfRowsAndTheNumbersOfCustomersMakeNoDifference() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 100; round++) {
            int rows = 8 + random.nextInt(60);
            Table table = Tables.random(random, rows, 8, 5 + random.nextInt(rows));
            Table other = Tables.shuffled(random, table, 1 + random.nextInt(1000), -random.nextInt(1000));
            Auc one = Auc.of(table.scores(), table.left(), table.customers()).orElseThrow();
            Auc two = Auc.of(other.scores(), other.left(), other.customers()).orElseThrow();
            assertThat(two.value()).isEqualTo(one.value());
            assertThat(two.standardError()).isCloseTo(one.standardError(), within(1e-12));
            assertThat(PrecisionRecall.of(other.scores(), other.left()))
                    .isEqualTo(PrecisionRecall.of(table.scores(), table.left()));
            assertThat(Gains.of(other.scores(), other.left())).isEqualTo(Gains.of(table.scores(), table.left()));
            assertThat(LogisticCurve.fit(other.scores(), other.left()))
                    .isEqualTo(LogisticCurve.fit(table.scores(), table.left()));
        }
    }

    /** Var(A - B) = Var(A) + Var(B) - 2 Cov(A, B), each over all pairs by clusters. */
    @Test
    void theErrorOfADifferenceAgreesWithTheDefinitionByClusters() {
        SplittableRandom random = new SplittableRandom(13);
        for (int round = 0; round < 100; round++) {
            int rows = 12 + random.nextInt(40);
            Table one = Tables.random(random, rows, 8, 6 + random.nextInt(rows));
            double[] scores = random.ints(rows, 0, 9).asDoubleStream().toArray();
            Table other = new Table(scores, one.left(), one.customers());
            double variance =
                    Clustered.variance(one) + Clustered.variance(other) - 2 * Clustered.covariance(one, other);
            AucDifference found = AucDifference.of(one.scores(), scores, one.left(), one.customers())
                    .orElseThrow();
            double half = Interval.Z * Math.sqrt(Math.max(0, variance));
            assertThat(found.value()).isCloseTo(byPairs(one) - byPairs(other), within(1e-12));
            assertThat(found.interval().high()).isCloseTo(Math.min(1, found.value() + half), within(1e-9));
            assertThat(found.interval().low()).isCloseTo(Math.max(-1, found.value() - half), within(1e-9));
        }
    }

    @Test
    void anErrorOfZeroTellsOfNoDifference() {
        double[] perfect = {1, 2, 3, 4};
        AucDifference found = AucDifference.of(perfect, new double[4], Tables.ends("1100"), Tables.each(4))
                .orElseThrow();
        assertThat(found.value()).isEqualTo(0.5);
        assertThat(found.pValue()).isEmpty();
    }

    @Test
    void bothZerosAreTheSameScoreAndInfinityIsOne() {
        assertThat(Auc.area(new double[] {-0.0, 0.0}, Tables.ends("10"))).hasValue(0.5);
        assertThat(Auc.area(new double[] {Double.NEGATIVE_INFINITY, 0.0}, Tables.ends("10")))
                .hasValue(1.0);
    }

    @Test
    void scoresThatAreNoneAndColumnsOfOtherRowsAreErrors() {
        boolean[] left = Tables.ends("1010");
        assertThatThrownBy(() -> Auc.of(new double[] {1, Double.NaN, 2, 3}, left, Tables.each(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> Auc.area(new double[3], left))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(3 and 4)");
        assertThatThrownBy(() -> Auc.of(new double[] {1, 2, 3, 4}, left, Tables.each(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(4 and 3)");
    }

    @Test
    void turningScoresAroundTurnsTheAreaAroundAndRisingTransformationsDoNothing() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 100; round++) {
            Table table = Tables.random(random, 30, 10, 30);
            double area = Auc.area(table.scores(), table.left()).orElseThrow();
            double[] turned = Arrays.stream(table.scores()).map(score -> -score).toArray();
            double[] bent = Arrays.stream(table.scores()).map(Math::exp).toArray();
            assertThat(Auc.area(turned, table.left()).orElseThrow()).isCloseTo(1 - area, within(1e-12));
            assertThat(Auc.area(bent, table.left()).orElseThrow()).isCloseTo(area, within(1e-12));
        }
    }

    @Test
    void theSameScoreTwiceMakesNoDifference() {
        Table table = Tables.random(new SplittableRandom(5), 50, 10, 50);
        AucDifference none = AucDifference.of(table.scores(), table.scores(), table.left(), table.customers())
                .orElseThrow();
        assertThat(none.value()).isZero();
        assertThat(none.pValue()).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"0000", "1111", "''"})
    void isEmptyUnlessSomeLeftAndSomeStayed(String ends) {
        double[] scores = new double[ends.length()];
        assertThat(Auc.of(scores, Tables.ends(ends), Tables.each(ends.length())))
                .isEmpty();
        assertThat(RocCurve.of(scores, Tables.ends(ends))).isEmpty();
        assertThat(LogisticCurve.fit(scores, Tables.ends(ends))).isEmpty();
    }

    @Test
    void hasNoIntervalWithOneLeaver() {
        Auc auc = Auc.of(new double[] {1, 2, 3}, Tables.ends("100"), Tables.each(3))
                .orElseThrow();
        assertThat(auc.value()).isEqualTo(1);
        assertThat(auc.interval()).isEmpty();
    }

    @Test
    void theIntervalCoversTheTruthAboutAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(6);
        int covered = 0;
        int rounds = 1000;
        for (int round = 0; round < rounds; round++) {
            double[] scores = random.doubles(200).toArray();
            boolean[] left = new boolean[200];
            for (int i = 0; i < left.length; i++) {
                left[i] = i % 4 == 0;
            }
            covered += Auc.of(scores, left, Tables.each(200))
                            .orElseThrow()
                            .interval()
                            .orElseThrow()
                            .covers(0.5)
                    ? 1
                    : 0;
        }
        assertThat(covered).isBetween(925, 970);
    }

    private static double pair(double leaver, double stayer) {
        return leaver < stayer ? 1 : leaver == stayer ? 0.5 : 0;
    }

    private static double byPairs(Table table) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < table.left().length; i++) {
            for (int j = 0; j < table.left().length; j++) {
                if (table.left()[i] && !table.left()[j]) {
                    sum += pair(table.scores()[i], table.scores()[j]);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    /** The variance as the paper writes it, over all pairs. */
    private static double deLong(Table table) {
        double area = byPairs(table);
        return half(table, true, area) + half(table, false, area);
    }

    private static double half(Table table, boolean of, double area) {
        double sum = 0;
        int rows = 0;
        for (int i = 0; i < table.left().length; i++) {
            if (table.left()[i] == of) {
                double placement = 0;
                int others = 0;
                for (int j = 0; j < table.left().length; j++) {
                    if (table.left()[j] != of) {
                        placement += of
                                ? pair(table.scores()[i], table.scores()[j])
                                : pair(table.scores()[j], table.scores()[i]);
                        others++;
                    }
                }
                sum += Math.pow(placement / others - area, 2);
                rows++;
            }
        }
        return sum / (rows - 1) / rows;
    }

    /** The covariance by clusters as Obuchowski writes it, over all pairs; of a table with itself, the variance. */
    private static final class Clustered {

        private static double variance(Table table) {
            return covariance(table, table);
        }

        private static double covariance(Table one, Table other) {
            int clusters = Arrays.stream(one.customers()).max().orElseThrow() + 1;
            double[][] a = sums(one, clusters);
            double[][] b = sums(other, clusters);
            int[][] counts = new int[2][clusters];
            for (int i = 0; i < one.left().length; i++) {
                counts[one.left()[i] ? 0 : 1][one.customers()[i]]++;
            }
            int leavers = Arrays.stream(counts[0]).sum();
            int stayers = Arrays.stream(counts[1]).sum();
            double areaOne = byPairs(one);
            double areaOther = byPairs(other);
            double s10 = 0;
            double s01 = 0;
            double s11 = 0;
            for (int c = 0; c < clusters; c++) {
                double x = a[0][c] - counts[0][c] * areaOne;
                double y = a[1][c] - counts[1][c] * areaOne;
                double v = b[0][c] - counts[0][c] * areaOther;
                double w = b[1][c] - counts[1][c] * areaOther;
                s10 += x * v;
                s01 += y * w;
                s11 += x * w + y * v;
            }
            double withLeavers = Arrays.stream(counts[0]).filter(n -> n > 0).count();
            double withStayers = Arrays.stream(counts[1]).filter(n -> n > 0).count();
            double all = Arrays.stream(one.customers()).distinct().count();
            s10 *= withLeavers / ((withLeavers - 1) * leavers);
            s01 *= withStayers / ((withStayers - 1) * stayers);
            s11 *= all / (all - 1);
            return s10 / leavers + s01 / stayers + s11 / ((double) leavers * stayers);
        }

        /** What the leavers, and the stayers, of each cluster are placed at, summed. */
        private static double[][] sums(Table table, int clusters) {
            double[][] sums = new double[2][clusters];
            boolean[] left = table.left();
            int leavers = 0;
            for (boolean each : left) {
                leavers += each ? 1 : 0;
            }
            for (int i = 0; i < left.length; i++) {
                for (int j = 0; j < left.length; j++) {
                    if (left[i] && !left[j]) {
                        double pair = pair(table.scores()[i], table.scores()[j]);
                        sums[0][table.customers()[i]] += pair / (left.length - leavers);
                        sums[1][table.customers()[j]] += pair / leavers;
                    }
                }
            }
            return sums;
        }
    }
}
