package dev.farol.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationTest {

    /** Admissions to Berkeley by department, men and women, admitted and rejected: Bickel, Hammel and O'Connell, Science 187 (1975). */
    private static final String BERKELEY =
            "512 313 89 19, 353 207 17 8, 120 205 202 391, 138 279 131 244, 53 138 94 299, 22 351 24 317";

    /** Penicillin at once and delayed, rabbits cured and dead, by dose: Agresti, Categorical Data Analysis (1990). */
    private static final String RABBITS = "0 6 0 5, 3 3 0 6, 6 0 2 4, 5 1 6 0, 2 0 5 0";

    private static List<TwoByTwo> tables(String text) {
        return Arrays.stream(text.split(",")).map(AssociationTest::table).toList();
    }

    private static TwoByTwo table(String text) {
        long[] cells =
                Arrays.stream(text.trim().split(" ")).mapToLong(Long::parseLong).toArray();
        return new TwoByTwo(cells[0], cells[1], cells[2], cells[3]);
    }

    /**
     * Two departments of Berkeley and all of them (SAS, PROC FREQ), smokers and deaths (Appleton, French and Vanderpump, The American
     * Statistician 50, 1996).
     */
    @ParameterizedTest
    @CsvSource({
        "512 313 89 19, 3.28e-5, -0.1360",
        "353 207 17 8, 0.6145, -0.0208",
        "1198 1493 557 1278, 7.8e-22, 0.1427",
        "443 139 502 230, 0.002527, 0.0833",
    })
    void largeTablesAreTestedByChiSquared(String cells, double p, double phi) {
        TwoByTwo table = table(cells);
        assertThat(table.pValue()).isEqualTo(table.pearson());
        assertThat(table.pValue().orElseThrow()).isCloseTo(p, within(p * 0.01));
        assertThat(table.phi().orElseThrow()).isCloseTo(phi, within(5e-5));
    }

    /** Milk or tea first, and the twins of convicts: Fisher, Statistical Methods for Research Workers. */
    @ParameterizedTest
    @CsvSource({
        "3 1 1 3, 0.4857142857",
        "2 10 15 3, 0.0005367241",
        "1 9 11 3, 0.0027594562",
        "0 5 5 0, 0.0079365079",
        "8 2 1 5, 0.0349650350",
    })
    void smallTablesAreTestedByFishersExactTest(String cells, double p) {
        TwoByTwo table = table(cells);
        assertThat(table.fisher().orElseThrow()).isCloseTo(p, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"5 15 5 15, false", "4 16 5 15, true", "100 99900 0 2, true", "10 30 5 15, false"})
    void theExactTestIsAskedWhereFewerThanFiveAreExpected(String cells, boolean exact) {
        TwoByTwo table = table(cells);
        assertThat(table.pValue()).isEqualTo(exact ? table.fisher() : table.pearson());
    }

    @ParameterizedTest
    @CsvSource({"0 0 3 4", "3 4 0 0", "0 4 0 5", "4 0 5 0", "0 0 0 0"})
    void aTableWithOneAnswerOnlyHasNoTest(String cells) {
        TwoByTwo table = table(cells);
        assertThat(table.pValue()).isEmpty();
        assertThat(table.phi()).isEmpty();
        Stratified stratified = Stratified.of(List.of(table));
        assertThat(stratified.pValue()).isEmpty();
        assertThat(stratified.oddsRatio()).isEmpty();
    }

    /** Figures of R's mantelhaen.test without its continuity correction. */
    @ParameterizedTest
    @CsvSource({
        "'" + BERKELEY + "', 0.9046968, 0.7719074, 1.0603298, 0.2169",
        "'" + RABBITS + "', 7, 1.026713, 47.725133, 0.01738",
    })
    void partsAreTestedTogether(String cells, double ratio, double low, double high, double p) {
        Stratified found = Stratified.of(tables(cells));
        assertThat(found.oddsRatio().orElseThrow()).isCloseTo(ratio, within(1e-6));
        assertThat(found.interval().orElseThrow().low()).isCloseTo(low, within(1e-6));
        assertThat(found.interval().orElseThrow().high()).isCloseTo(high, within(1e-5));
        assertThat(found.pValue().orElseThrow()).isCloseTo(p, within(5e-5));
    }

    @Test
    void onePartHasTheOddsRatioAndNearlyTheTestOfItsTable() {
        TwoByTwo table = table("30 70 10 90");
        Stratified found = Stratified.of(List.of(table));
        assertThat(found.oddsRatio().orElseThrow()).isCloseTo(30 * 90 / (70.0 * 10), within(1e-12));
        double log = Math.sqrt(1 / 30.0 + 1 / 70.0 + 1 / 10.0 + 1 / 90.0);
        assertThat(found.interval().orElseThrow().low())
                .isCloseTo(found.oddsRatio().getAsDouble() * Math.exp(-Interval.Z * log), within(1e-9));
        assertThat(found.pValue().orElseThrow()).isCloseTo(table.pearson().orElseThrow(), within(1e-4));
    }

    /** The rule fires more where more leave anyway: within the parts it tells nothing. */
    @Test
    void partsTakeAwayWhatOnlyTheyExplain() {
        List<TwoByTwo> parts = tables("80 80 20 20, 4 36 16 144");
        TwoByTwo all = table("84 116 36 164");
        assertThat(all.pValue().orElseThrow()).isLessThan(1e-6);
        assertThat(Stratified.of(parts).oddsRatio().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(Stratified.of(parts).pValue().orElseThrow()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aRatioWithoutBoundIsNoneButIsTested() {
        Stratified found = Stratified.of(tables("10 0 0 10"));
        assertThat(found.oddsRatio()).isEmpty();
        assertThat(found.interval()).isEmpty();
        assertThat(found.pValue().orElseThrow()).isLessThan(1e-4);
    }

    @Test
    void rowsAreCountedFromColumnsOfBits() {
        SplittableRandom random = new SplittableRandom(20);
        for (int round = 0; round < 100; round++) {
            int rows = 1 + random.nextInt(200);
            BitSet one = bits(random, rows);
            BitSet other = bits(random, rows);
            long[] cells = new long[4];
            for (int i = 0; i < rows; i++) {
                cells[(one.get(i) ? 0 : 2) + (other.get(i) ? 0 : 1)]++;
            }
            assertThat(TwoByTwo.of(one, other, rows)).isEqualTo(new TwoByTwo(cells[0], cells[1], cells[2], cells[3]));
            Overlap overlap = Overlap.of(one, other, rows);
            assertThat(overlap).isEqualTo(new Overlap(cells[0], cells[1], cells[2], cells[3]));
            assertThat(overlap.jaccard().orElse(0))
                    .isCloseTo((double) cells[0] / Math.max(1, rows - cells[3]), within(1e-12));
            assertThat(overlap.phi().orElse(0)).isCloseTo(correlation(one, other, rows), within(1e-9));
        }
    }

    @Test
    void bitsBeyondTheRowsAreAnError() {
        BitSet beyond = new BitSet();
        beyond.set(10, 20);
        assertThatThrownBy(() -> TwoByTwo.of(beyond, new BitSet(), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("below zero")
                .hasMessageContaining("Maybe");
    }

    /** By hand: 30 of 40 leavers and 20 of 60 stayers in the first bin. */
    @Test
    void informationIsThatOfSharesByHand() {
        Information found = Information.of(table("30 20 10 40")).orElseThrow();
        double first = Math.log((30 / 40.0) / (20 / 60.0));
        double second = Math.log((10 / 40.0) / (40 / 60.0));
        assertThat(found.bins().get(0).weight()).isCloseTo(first, within(1e-12));
        assertThat(found.bins().get(1).weight()).isCloseTo(second, within(1e-12));
        assertThat(found.value())
                .isCloseTo((0.75 - 1 / 3.0) * first + (0.25 - 2 / 3.0) * second, within(1e-12))
                .isCloseTo(0.746566, within(1e-6));
    }

    @Test
    void emptyCellsOfInformationAreSmoothed() {
        Information found = Information.of(new long[] {50, 40, 10, 0}, new long[] {0, 10, 10, 0})
                .orElseThrow();
        assertThat(found.bins().get(0).weight()).isCloseTo(Math.log((0.5 / 20) / (50.5 / 100)), within(1e-12));
        assertThat(found.bins().get(1).weight()).isCloseTo(Math.log((10 / 20.0) / (40 / 100.0)), within(1e-12));
        assertThat(found.bins().get(3)).isEqualTo(new Information.Bin(0, 0, 0, 0));
        assertThat(found.value()).isFinite().isPositive();
        assertThat(found.bins()).allMatch(bin -> bin.part() >= 0);
    }

    @Test
    void aSplitThatTellsNothingHasNoInformationAndOneEndHasNone() {
        assertThat(Information.of(table("10 90 20 180")).orElseThrow().value()).isCloseTo(0, within(1e-12));
        assertThat(Information.of(table("0 90 0 180"))).isEmpty();
        assertThat(Information.of(table("90 0 180 0"))).isEmpty();
        assertThat(Information.of(new long[0], new long[0])).isEmpty();
    }

    private static BitSet bits(SplittableRandom random, int rows) {
        BitSet bits = new BitSet();
        double share = random.nextDouble();
        for (int i = 0; i < rows; i++) {
            bits.set(i, random.nextDouble() < share);
        }
        return bits;
    }

    /** Pearson's correlation of zeros and ones; 0 where it has none. */
    private static double correlation(BitSet one, BitSet other, int rows) {
        double meanOne = one.cardinality() / (double) rows;
        double meanOther = other.cardinality() / (double) rows;
        double both = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < rows; i++) {
            double x = (one.get(i) ? 1 : 0) - meanOne;
            double y = (other.get(i) ? 1 : 0) - meanOther;
            both += x * y;
            ofOne += x * x;
            ofOther += y * y;
        }
        return ofOne * ofOther < 1e-9 ? 0 : both / Math.sqrt(ofOne * ofOther);
    }
}
