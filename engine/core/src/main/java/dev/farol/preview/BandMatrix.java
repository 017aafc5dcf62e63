package dev.farol.preview;

import dev.farol.rules.Band;
import dev.farol.rules.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers and MRR by band before and band after. Not thread safe. */
final class BandMatrix {

    private final List<String> from;
    private final List<String> to;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final long[][] customers;
    private final BigDecimal[][] mrr;

    BandMatrix(Scorecard before, Scorecard after) {
        this.from = bands(before, rows);
        this.to = bands(after, columns);
        this.customers = new long[from.size()][to.size()];
        this.mrr = new BigDecimal[from.size()][to.size()];
        for (BigDecimal[] row : mrr) {
            java.util.Arrays.fill(row, BigDecimal.ZERO);
        }
    }

    private static List<String> bands(Scorecard scorecard, Map<String, Integer> numbers) {
        List<String> ids =
                new ArrayList<>(scorecard.bands().stream().map(Band::id).toList());
        ids.add(Scorecard.NOT_SCORED);
        ids.forEach(id -> numbers.put(id, numbers.size()));
        return List.copyOf(ids);
    }

    void add(String before, String after, BigDecimal monthly) {
        int row = rows.getOrDefault(before, -1);
        int column = columns.getOrDefault(after, -1);
        customers[row][column]++;
        if (monthly.signum() != 0) {
            mrr[row][column] = mrr[row][column].add(monthly);
        }
    }

    void add(BandMatrix other) {
        for (int row = 0; row < from.size(); row++) {
            for (int column = 0; column < to.size(); column++) {
                customers[row][column] += other.customers[row][column];
                mrr[row][column] = mrr[row][column].add(other.mrr[row][column]);
            }
        }
    }

    /** Every pair of bands, worst first, {@code not-scored} last. */
    List<BandMove> moves() {
        List<BandMove> moves = new ArrayList<>();
        for (int row = 0; row < from.size(); row++) {
            for (int column = 0; column < to.size(); column++) {
                moves.add(new BandMove(
                        from.get(row), to.get(column), new Amount(customers[row][column], mrr[row][column])));
            }
        }
        return List.copyOf(moves);
    }
}
