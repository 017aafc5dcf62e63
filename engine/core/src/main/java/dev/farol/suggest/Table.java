package dev.farol.suggest;

import dev.farol.statistics.Clusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of customers at moments: in which bins they are, and what is known of them. For one thread. */
final class Table {

    /** The score of a row that has none. */
    static final int NOT_SCORED = -1;

    private final List<Row> rows = new ArrayList<>();

    /**
     * A customer at a moment.
     *
     * @param bins by look
     * @param score 0 to 100, or {@link #NOT_SCORED}
     * @param fired rules of today that fired
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(String customer, boolean left, int score, BitSet fired, byte[] bins) {}

    void add(List<Row> more) {
        rows.addAll(more);
    }

    int size() {
        return rows.size();
    }

    List<Row> rows() {
        return rows;
    }

    long leavers() {
        return rows.stream().filter(Row::left).count();
    }

    /** Which rows are of the same customer. */
    Clusters clusters() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] cluster = rows.stream()
                .mapToInt(row -> numbers.computeIfAbsent(row.customer(), unknown -> numbers.size()))
                .toArray();
        return new Clusters(cluster, numbers.size(), left());
    }

    /** The rows for which a rule of today fired. */
    BitSet fired(int rule) {
        BitSet fired = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            fired.set(i, rows.get(i).fired().get(rule));
        }
        return fired;
    }

    /** The rows that are in some bins of a look. */
    BitSet in(int look, BitSet bins) {
        BitSet in = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            in.set(i, bins.get(rows.get(i).bins()[look]));
        }
        return in;
    }

    /** The rows that left. */
    BitSet left() {
        BitSet left = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            left.set(i, rows.get(i).left());
        }
        return left;
    }
}
