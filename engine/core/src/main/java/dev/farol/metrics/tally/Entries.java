package dev.farol.metrics.tally;

import dev.farol.history.History;
import java.math.BigDecimal;

/** Takes what was found of one customer. Periods are numbers of a {@link dev.farol.metrics.period.Timescale}; marks too. */
public interface Entries {

    void add(int period, Quantity quantity, long number);

    void add(int period, Quantity quantity, BigDecimal number);

    /** Adds the number of a cell. */
    void add(int period, Quantity quantity, History history, int cell);

    /** From a mark on, something stands higher by that much. */
    void rise(int mark, Level level, BigDecimal change);

    void count(int period, ByLength what, long length);

    void add(int period, ByLength what, long length, BigDecimal money);

    void add(int period, ByNumber what, BigDecimal number, BigDecimal weight);

    /**
     * Counts something with a name.
     *
     * @param period -1 for what came before the first one
     * @param at epoch nanoseconds, to keep the first of
     */
    void count(int period, ByName what, String name, int column, long number, long at);
}
