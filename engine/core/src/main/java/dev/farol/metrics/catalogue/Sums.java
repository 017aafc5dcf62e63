package dev.farol.metrics.catalogue;

import dev.farol.metrics.period.Period;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.ByLength;
import dev.farol.metrics.tally.ByName;
import dev.farol.metrics.tally.ByNumber;
import dev.farol.metrics.tally.Ledger;
import dev.farol.metrics.tally.Level;
import dev.farol.metrics.tally.Quantity;
import dev.farol.metrics.tally.Row;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted of one group in one period.
 *
 * @param number of the period
 * @param asOf epoch nanoseconds; what happened later was not seen
 * @param margin share of revenue that is left after the cost of serving it, where it is known
 */
public record Sums(Timescale scale, Ledger ledger, int number, long asOf, Optional<BigDecimal> margin) {

    Period period() {
        return scale.series().periods().get(number);
    }

    /** The sum of several quantities. */
    BigDecimal sum(Quantity... quantities) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Quantity quantity : quantities) {
            sum = sum.add(ledger.sum(number, quantity));
        }
        return sum;
    }

    BigDecimal atStart(Level level) {
        return ledger.level(scale.startMark(number), level);
    }

    BigDecimal atEnd(Level level) {
        return ledger.level(scale.endMark(number), level);
    }

    /** What stood that many months before the end. */
    BigDecimal beforeEnd(int months, Level level) {
        return ledger.level(scale.markBeforeEnd(number, months), level);
    }

    /** The period before, where the series has it. */
    Optional<Sums> previous() {
        return number == 0 ? Optional.empty() : Optional.of(new Sums(scale, ledger, number - 1, asOf, margin));
    }

    /** How many periods of the series, this one first, have ended by the as-of. */
    int endedAfterwards() {
        int ended = 0;
        while (number + ended < scale.size() && scale.end(number + ended) <= asOf) {
            ended++;
        }
        return ended;
    }

    long[] lengths(ByLength what) {
        return ledger.lengths(number, what);
    }

    BigDecimal money(ByLength what, int length) {
        return ledger.money(number, what, length);
    }

    SortedMap<BigDecimal, BigDecimal> numbers(ByNumber what) {
        return ledger.numbers(number, what);
    }

    Map<String, Row> rows(ByName what) {
        return ledger.rows(number, what);
    }

    /** Rows of everything up to the end of the period. */
    SortedMap<String, Row> rowsSoFar(ByName what) {
        SortedMap<String, Row> all = new TreeMap<>();
        for (int period = -1; period <= number; period++) {
            ledger.rows(period, what).forEach((name, row) -> all.merge(name, row, Row::plus));
        }
        return all;
    }
}
