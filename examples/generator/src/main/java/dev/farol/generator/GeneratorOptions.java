package dev.farol.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What base to generate: {@code GeneratorOptions.of(5_000, 42).withAverageInteractions(40)}. The same options give
 * the same files, byte for byte.
 *
 * @param customers from 100 to 1,000,000
 * @param seed any number
 * @param asOf the last day of the history, which is the first as-of of the outcomes; never the clock's
 * @param averageInteractions a customer, from 20 to 1,000
 * @param months of history, from 6 to 37; a store with the usual retention keeps about 26 of them
 * @param leaverShare of the customers active on any day of the last half-year, the share that leaves in the ninety
 *     days after it, from 0.01 to 0.4
 * @param compressed whether interactions are written as {@code interactions.ndjson.gz}
 * @param spend whether the vendor's own spending is among the interactions, under the customer {@code company}; it is
 *     not in the customers file, so {@code farol score} rejects these lines
 */
public record GeneratorOptions(
        long customers,
        long seed,
        LocalDate asOf,
        int averageInteractions,
        int months,
        double leaverShare,
        boolean compressed,
        boolean spend) {
    public static final int FEWEST_CUSTOMERS = 100;
    public static final int MOST_CUSTOMERS = 1_000_000;
    public static final LocalDate DEFAULT_AS_OF = LocalDate.of(2026, 10, 31);

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** @throws IllegalArgumentException naming every value that is out of its bounds, and the bounds */
    public GeneratorOptions {
        List<String> problems = new ArrayList<>();
        check(problems, "customers", customers, (long) FEWEST_CUSTOMERS, (long) MOST_CUSTOMERS);
        check(problems, "average interactions", averageInteractions, 20, 1_000);
        check(problems, "months of history", months, 6, 37);
        check(problems, "leaver share", leaverShare, 0.01, 0.4);
        check(problems, "as-of date", asOf, EARLIEST, LATEST);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Cannot generate a base: " + String.join("; ", problems));
        }
    }

    public static GeneratorOptions of(long customers, long seed) {
        return new GeneratorOptions(customers, seed, DEFAULT_AS_OF, 60, 12, 0.08, false, false);
    }

    public GeneratorOptions withAsOf(LocalDate date) {
        return new GeneratorOptions(customers, seed, date, averageInteractions, months, leaverShare, compressed, spend);
    }

    public GeneratorOptions withAverageInteractions(int average) {
        return new GeneratorOptions(customers, seed, asOf, average, months, leaverShare, compressed, spend);
    }

    public GeneratorOptions withMonths(int number) {
        return new GeneratorOptions(customers, seed, asOf, averageInteractions, number, leaverShare, compressed, spend);
    }

    public GeneratorOptions withLeaverShare(double share) {
        return new GeneratorOptions(customers, seed, asOf, averageInteractions, months, share, compressed, spend);
    }

    public GeneratorOptions withCompressed(boolean gzip) {
        return new GeneratorOptions(customers, seed, asOf, averageInteractions, months, leaverShare, gzip, spend);
    }

    public GeneratorOptions withSpend(boolean included) {
        return new GeneratorOptions(
                customers, seed, asOf, averageInteractions, months, leaverShare, compressed, included);
    }

    private static <T extends Comparable<? super T>> void check(
            List<String> problems, String what, T value, T from, T to) {
        if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
            problems.add("the " + what + " (" + value + ") must be from " + from + " to " + to);
        }
    }
}
