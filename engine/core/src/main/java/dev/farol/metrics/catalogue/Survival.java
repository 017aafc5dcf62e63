package dev.farol.metrics.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The product-limit estimate of Kaplan and Meier.
 *
 * @param steps of the curve, one for each day on which somebody left
 * @param watched the longest that anybody was watched, in days; -1 for nobody
 * @param customers how many
 */
record Survival(List<Step> steps, int watched, long customers) {

    private static final int YEAR = 365;

    /** @param share of customers that stay longer than that day */
    record Step(int day, long atRisk, long left, BigDecimal share) {}

    /**
     * The curve.
     *
     * @param left customers by the days after which they left
     * @param stays customers by the days that they have been watched; one that left on a day is counted before those last watched on it
     */
    static Survival of(long[] left, long[] stays) {
        long atRisk = sum(left) + sum(stays);
        long customers = atRisk;
        BigDecimal share = BigDecimal.ONE;
        List<Step> steps = new ArrayList<>();
        int days = Math.max(left.length, stays.length);
        for (int day = 0; day < days; day++) {
            long gone = day < left.length ? left[day] : 0;
            if (gone > 0) {
                share = share.multiply(BigDecimal.valueOf(atRisk - gone), Answer.PRECISION)
                        .divide(BigDecimal.valueOf(atRisk), Answer.PRECISION);
                steps.add(new Step(day, atRisk, gone, share));
            }
            atRisk -= gone + (day < stays.length ? stays[day] : 0);
        }
        return new Survival(steps, days - 1, customers);
    }

    /** What stays for a year; absent where nobody was watched for so long and somebody was still there. */
    Answer answer() {
        if (customers == 0) {
            return Answer.none(Absence.NO_CUSTOMERS);
        }
        BigDecimal year = BigDecimal.ONE;
        BigDecimal last = BigDecimal.ONE;
        Optional<Step> half = Optional.empty();
        for (Step step : steps) {
            last = step.share();
            year = step.day() <= YEAR ? last : year;
            if (half.isEmpty() && last.compareTo(new BigDecimal("0.5")) <= 0) {
                half = Optional.of(step);
            }
        }
        boolean known = watched >= YEAR || last.signum() == 0;
        Answer answer =
                known ? Answer.of(year, BigDecimal.valueOf(customers)) : Answer.none(Absence.NOT_WATCHED_LONG_ENOUGH);
        Answer whole = answer.with("customers", Value.of(customers)).with("watchedDays", Value.of(watched));
        return half.map(step -> whole.with("medianDays", Value.of(step.day())))
                .orElse(whole)
                .with(table());
    }

    private Table table() {
        List<List<Optional<Value>>> rows = new ArrayList<>();
        for (Step step : steps) {
            rows.add(List.of(
                    Optional.of(Value.of(step.day())),
                    Optional.of(Value.of(step.atRisk())),
                    Optional.of(Value.of(step.left())),
                    Optional.of(Value.of(step.share()))));
        }
        return new Table(List.of("day", "atRisk", "left", "share"), rows);
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
