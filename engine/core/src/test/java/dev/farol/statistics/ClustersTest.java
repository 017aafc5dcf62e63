package dev.farol.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {

    private static final int ROWS = 900;

    private final BitSet fired = new BitSet();
    private final BitSet left = new BitSet();
    private final BitSet all = new BitSet();

    /** Rows by chance, each repeated that many times as rows of one customer. */
    private Clusters repeated(int times, long seed) {
        Random random = new Random(seed);
        int[] cluster = new int[ROWS];
        for (int row = 0; row < ROWS; row += times) {
            boolean fires = random.nextInt(4) == 0;
            boolean leaves = random.nextInt(5) == 0;
            for (int i = row; i < row + times; i++) {
                fired.set(i, fires);
                left.set(i, leaves);
                cluster[i] = row / times;
            }
        }
        all.set(0, ROWS);
        return new Clusters(cluster, ROWS / times, left);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void repeatedRowsTellNoMoreThanOneOfThem(int times) {
        Clusters clusters = repeated(times, times);
        TwoByTwo rows = TwoByTwo.of(fired, left, ROWS);
        TwoByTwo customers = new TwoByTwo(
                rows.firedLeft() / times,
                rows.firedStayed() / times,
                rows.restLeft() / times,
                rows.restStayed() / times);
        assertThat(clusters.effect(fired, List.of(all))).isCloseTo(times, within(1e-9));
        assertThat(clusters.adjusted(rows.pearson().orElseThrow(), fired, List.of(all)))
                .isCloseTo(customers.pearson().orElseThrow(), within(1e-9));
    }

    @Test
    void customersOfOneRowChangeNothing() {
        Clusters clusters = repeated(1, 4);
        assertThat(clusters.adjusted(0.0123, fired, List.of(all))).isEqualTo(0.0123);
    }

    @Test
    void chanceStaysChanceWithinCustomers() {
        int found = 0;
        for (long seed = 0; seed < 400; seed++) {
            fired.clear();
            left.clear();
            Clusters clusters = repeated(6, seed);
            double pValue = TwoByTwo.of(fired, left, ROWS).pearson().orElse(1);
            found += clusters.adjusted(pValue, fired, List.of(all)) <= 0.05 ? 1 : 0;
        }
        assertThat(found).isBetween(8, 36);
    }
}
