package dev.farol.suggest;

import dev.farol.statistics.Clusters;
import dev.farol.statistics.Information;
import dev.farol.statistics.TwoByTwo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Tries the conditions of looks, and counts how many it tried. For one thread. */
final class Search {

    /** Fewer expected leavers on either side of a cut than this tell nothing. */
    private static final double FEWEST_LEAVERS = 5;

    /** The chance that is taken of suggesting anything where there is nothing. */
    static final double LEVEL = 0.05;

    /** The p-value that a cut of values has to have among those that have a value. */
    private static final double OF_VALUES = 0.01;

    /** Of more words than this no groups are made: there are too many to choose from. */
    private static final int MOST_TOGETHER = 8;

    private final SuggestOptions options;
    private final List<Found> found = new ArrayList<>();
    private long looks;
    private int places;
    private double best = 1;

    Search(SuggestOptions options) {
        this.options = options;
    }

    /** How many conditions were held against who left. */
    long looks() {
        return looks;
    }

    /** The least p-value, corrected for all looks; 1 without any. */
    double best() {
        return looks == 0 ? 1 : corrected(best);
    }

    /** A p-value, corrected for all looks (Bonferroni). */
    double corrected(double pValue) {
        return Math.min(1, pValue * looks);
    }

    /** The best condition of each look, where it is not what chance would find. */
    List<Found> significant() {
        return found.stream().filter(each -> corrected(each.pValue()) <= LEVEL).toList();
    }

    /** Looks at the columns of a table. */
    void look(List<Look> columns, Table table) {
        long leavers = table.leavers();
        BitSet left = table.left();
        Clusters clusters = table.clusters();
        BitSet all = new BitSet();
        all.set(0, table.size());
        for (int column = 0; column < columns.size(); column++) {
            Look look = columns.get(column);
            Optional<Tried> tried = best(look, Counts.of(column, look.bins(), table), leavers);
            if (tried.isPresent()) {
                BitSet rows = table.in(column, tried.get().part().bins());
                double ofRows = tried.get().table().pValue().orElse(1);
                double pValue = ofRows > LEVEL ? ofRows : clusters.adjusted(ofRows, rows, List.of(all));
                best = Math.min(best, pValue);
                if (corrected(pValue) <= LEVEL) {
                    found.add(new Found(
                            places + column,
                            tried.get().part().clause(),
                            rows,
                            TwoByTwo.of(rows, left, table.size()),
                            tried.get().information(),
                            pValue));
                }
            }
        }
        places += columns.size();
    }

    private record Tried(Look.Part part, TwoByTwo table, double information) {}

    private Optional<Tried> best(Look look, Counts counts, long leavers) {
        Optional<Tried> best = best(look.parts(), Optional.empty(), counts, leavers);
        if (look instanceof Look.Words words
                && words.words().size() > 2
                && words.words().size() <= MOST_TOGETHER) {
            long before = looks;
            List<Look.Part> groups = words.groups(counts.byChurn(words.words().size()));
            best = best(groups, best, counts, leavers);
            // They were put together by who left: that is as if every choice had been looked at.
            looks = before + words.choices();
        }
        return best;
    }

    private Optional<Tried> best(List<Look.Part> parts, Optional<Tried> first, Counts counts, long leavers) {
        Optional<Tried> best = first;
        BitSet before = new BitSet();
        for (Look.Part part : parts) {
            TwoByTwo table = counts.table(part.bins());
            boolean isOpposite = counts.isOpposite(part.bins(), before);
            before = part.bins();
            if (isLarge(table, leavers)) {
                looks += isOpposite ? 0 : 1;
                double information =
                        Information.of(table).map(Information::value).orElse(0.0);
                boolean better = best.isEmpty() || isBetter(table, information, best.get());
                if (better && isOfValues(table, counts.present(part.bins()))) {
                    best = Optional.of(new Tried(part, table, information));
                }
            }
        }
        return best;
    }

    /**
     * Whether it is the values that tell, and not whether there are any: that is asked with a count. So it has to tell something of those
     * that have one, and the same.
     */
    private static boolean isOfValues(TwoByTwo all, TwoByTwo present) {
        return present.rows() == all.rows()
                || (present.pValue().orElse(1) <= OF_VALUES && isRisk(present) == isRisk(all));
    }

    private static boolean isRisk(TwoByTwo table) {
        return (double) table.firedLeft() * table.rest() > (double) table.restLeft() * table.fired();
    }

    /** More information; with the same, the condition that holds for fewer. */
    private static boolean isBetter(TwoByTwo table, double information, Tried than) {
        int compared = Double.compare(information, than.information());
        boolean same = Math.abs(information - than.information()) <= 1e-12 * information;
        return same ? table.fired() < than.table().fired() : compared > 0;
    }

    private boolean isLarge(TwoByTwo table, long leavers) {
        double rate = (double) leavers / Math.max(1, table.rows());
        double fewer = Math.min(table.fired(), table.rest());
        return fewer >= Math.max(1, options.minShare() * table.rows()) && fewer * rate >= FEWEST_LEAVERS;
    }
}
