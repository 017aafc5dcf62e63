package dev.farol.assess;

/**
 * How much of what is stored a score sees. Two scores with equal cuts are equal, whatever became known in between.
 *
 * @param upTo last journal entry that is seen
 * @param asOf epoch nanoseconds; what happened later is not seen
 * @param lookBack nanoseconds; what happened at {@code asOf - lookBack} or before is not seen either
 * @param lastRun the last committed run that counts as a previous one; 0 when none does
 */
public record Cut(long upTo, long asOf, long lookBack, int lastRun) {

    private static final long DAY = 86_400_000_000_000L;

    /** Everything that is known. */
    public static final long ALL = Long.MAX_VALUE - 1;

    /** A number of days in nanoseconds. */
    public static long days(int days) {
        return Math.multiplyExact((long) days, DAY);
    }

    /** The instant after which is seen: {@code asOf - lookBack}, or the first one there is. */
    public long after() {
        return asOf < Long.MIN_VALUE + 1 + lookBack ? Long.MIN_VALUE + 1 : asOf - lookBack;
    }
}
