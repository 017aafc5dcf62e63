package dev.farol.metrics.tally;

import dev.farol.history.ExactSum;
import dev.farol.history.History;
import dev.farol.metrics.period.Timescale;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found of one group of customers in all periods of a series. Sums are exact, so that it does not matter in which
 * order they were made. Not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // places in arrays of one process, never stored
public final class Ledger implements Entries {

    private final int periods;
    private final @Nullable ExactSum[] sums;
    private final @Nullable ExactSum[] rises;
    private final @Nullable Lengths[] lengths;
    private final @Nullable SortedMap<BigDecimal, BigDecimal>[] numbers;
    /** By name, with a first part for what came before the first period. */
    private final @Nullable SortedMap<String, Row>[] names;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Ledger(Timescale scale) {
        this.periods = scale.size();
        this.sums = new ExactSum[periods * Quantity.values().length];
        this.rises = new ExactSum[scale.marks() * Level.values().length];
        this.lengths = new Lengths[periods * ByLength.values().length];
        this.numbers = new SortedMap[periods * ByNumber.values().length];
        this.names = new SortedMap[(periods + 1) * ByName.values().length];
    }

    @Override
    public void add(int period, Quantity quantity, long number) {
        sum(sums, quantity.ordinal() * periods + period).add(number, 0);
    }

    @Override
    public void add(int period, Quantity quantity, BigDecimal number) {
        sum(sums, quantity.ordinal() * periods + period).add(number);
    }

    @Override
    public void add(int period, Quantity quantity, History history, int cell) {
        ExactSum sum = sum(sums, quantity.ordinal() * periods + period);
        if (history.isSmall(cell)) {
            sum.add(history.unscaled(cell), history.scale(cell));
        } else {
            sum.add(history.decimal(cell));
        }
    }

    @Override
    public void rise(int mark, Level level, BigDecimal change) {
        sum(rises, mark * Level.values().length + level.ordinal()).add(change);
    }

    @Override
    public void count(int period, ByLength what, long length) {
        lengths(what.ordinal() * periods + period).add(length, 1);
    }

    @Override
    public void add(int period, ByLength what, long length, BigDecimal money) {
        lengths(what.ordinal() * periods + period).add(length, money);
    }

    @Override
    public void add(int period, ByNumber what, BigDecimal number, BigDecimal weight) {
        weights(what.ordinal() * periods + period).merge(number.stripTrailingZeros(), weight, BigDecimal::add);
    }

    @Override
    public void count(int period, ByName what, String name, int column, long number, long at) {
        long[] columns = new long[what.columns().size()];
        columns[column] = number;
        rows(what.ordinal() * (periods + 1) + period + 1).merge(name, new Row(at, columns), Row::plus);
    }

    /** Adds what another ledger of the same series holds. */
    public void add(Ledger other) {
        add(sums, other.sums);
        add(rises, other.rises);
        for (int i = 0; i < lengths.length; i++) {
            Lengths theirs = other.lengths[i];
            Lengths ours = lengths[i];
            if (theirs != null && ours == null) {
                lengths[i] = theirs;
            } else if (theirs != null && ours != null) {
                ours.add(theirs);
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            if (other.numbers[i] != null) {
                SortedMap<BigDecimal, BigDecimal> ours = weights(i);
                other.numbers[i].forEach((number, weight) -> ours.merge(number, weight, BigDecimal::add));
            }
        }
        for (int i = 0; i < names.length; i++) {
            if (other.names[i] != null) {
                SortedMap<String, Row> ours = rows(i);
                other.names[i].forEach((name, row) -> ours.merge(name, row, Row::plus));
            }
        }
    }

    /** The sum of a period. */
    public BigDecimal sum(int period, Quantity quantity) {
        ExactSum sum = sums[quantity.ordinal() * periods + period];
        return sum == null ? BigDecimal.ZERO : sum.exact();
    }

    /** What stands at a mark. */
    public BigDecimal level(int mark, Level level) {
        BigDecimal all = BigDecimal.ZERO;
        for (int i = 0; i <= mark; i++) {
            ExactSum rise = rises[i * Level.values().length + level.ordinal()];
            all = rise == null ? all : all.add(rise.exact());
        }
        return all;
    }

    /** Counts by length; what comes behind the end is 0. */
    public long[] lengths(int period, ByLength what) {
        Lengths found = lengths[what.ordinal() * periods + period];
        return found == null ? new long[0] : found.counts();
    }

    /** The money of a length. */
    public BigDecimal money(int period, ByLength what, int length) {
        Lengths found = lengths[what.ordinal() * periods + period];
        return found == null ? BigDecimal.ZERO : found.money(length);
    }

    /** Weights by number. */
    public SortedMap<BigDecimal, BigDecimal> numbers(int period, ByNumber what) {
        SortedMap<BigDecimal, BigDecimal> found = numbers[what.ordinal() * periods + period];
        return found == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(found);
    }

    /** Rows by name; of period -1 what came before the first one. */
    public Map<String, Row> rows(int period, ByName what) {
        SortedMap<String, Row> found = names[what.ordinal() * (periods + 1) + period + 1];
        return found == null ? Map.of() : Collections.unmodifiableSortedMap(found);
    }

    private Lengths lengths(int index) {
        Lengths found = lengths[index];
        if (found == null) {
            found = new Lengths();
            lengths[index] = found;
        }
        return found;
    }

    private SortedMap<BigDecimal, BigDecimal> weights(int index) {
        SortedMap<BigDecimal, BigDecimal> found = numbers[index];
        if (found == null) {
            found = new TreeMap<>();
            numbers[index] = found;
        }
        return found;
    }

    private SortedMap<String, Row> rows(int index) {
        SortedMap<String, Row> found = names[index];
        if (found == null) {
            found = new TreeMap<>();
            names[index] = found;
        }
        return found;
    }

    private static ExactSum sum(@Nullable ExactSum[] all, int index) {
        ExactSum found = all[index];
        if (found == null) {
            found = new ExactSum();
            all[index] = found;
        }
        return found;
    }

    private static void add(@Nullable ExactSum[] ours, @Nullable ExactSum[] theirs) {
        for (int i = 0; i < ours.length; i++) {
            ExactSum more = theirs[i];
            if (more != null) {
                sum(ours, i).add(more.exact());
            }
        }
    }
}
