package dev.farol.metrics.period;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of whole days in some zone: half-open, from the first instant of {@code from} to before the first of {@code until}.
 *
 * @param until the day after the last one
 */
public record Period(LocalDate from, LocalDate until) {

    /** Days of a month in the long run of the calendar. */
    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.436875");

    private static final int QUARTER = 3;

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("period from " + from + " until " + until);
        }
    }

    /** The first instant, in epoch nanoseconds. */
    public long start(ZoneId zone) {
        return Instants.startOf(from, zone);
    }

    /** The first instant after it, in epoch nanoseconds. */
    public long end(ZoneId zone) {
        return Instants.startOf(until, zone);
    }

    /** How many months it lasts: a whole number where it begins and ends on the same day of the month. */
    public BigDecimal months() {
        long whole = ChronoUnit.MONTHS.between(from, until);
        return from.plusMonths(whole).equals(until)
                ? BigDecimal.valueOf(whole)
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until)).divide(DAYS_A_MONTH, MathContext.DECIMAL64);
    }

    /** How it is written: {@code 2026}, {@code 2026-Q4}, {@code 2026-10}, {@code 2026-10-31} or {@code 2026-10-01..2026-10-15}. */
    @Override
    public String toString() {
        if (from.getDayOfMonth() == 1) {
            if (from.getMonth() == Month.JANUARY && from.plusYears(1).equals(until)) {
                return year();
            }
            if ((from.getMonthValue() - 1) % QUARTER == 0
                    && from.plusMonths(QUARTER).equals(until)) {
                return year() + "-Q" + ((from.getMonthValue() - 1) / QUARTER + 1);
            }
            if (from.plusMonths(1).equals(until)) {
                return from.toString().substring(0, "2026-10".length());
            }
        }
        LocalDate last = until.minusDays(1);
        return last.equals(from) ? from.toString() : from + ".." + last;
    }

    private String year() {
        return from.toString().substring(0, "2026".length());
    }
}
