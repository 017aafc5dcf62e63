package dev.farol.history;

import java.time.Instant;

/**
 * Instants as nanoseconds since 1970-01-01T00:00:00Z in a {@code long}, which reaches from September 1677 to April 2262.
 *
 * <p>{@link Long#MIN_VALUE} is left out of the range, so that every instant lies after some {@code long}.
 */
public final class EpochNanos {

    /** The first instant that can be told. */
    public static final Instant FIRST = instant(Long.MIN_VALUE + 1);

    /** The last instant that can be told. */
    public static final Instant LAST = instant(Long.MAX_VALUE);

    private static final long SECOND = 1_000_000_000L;

    private EpochNanos() {}

    /** Whether an instant can be told as nanoseconds. */
    public static boolean reaches(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    /**
     * Nanoseconds of an instant.
     *
     * @throws IllegalArgumentException when they do not reach that far
     */
    public static long of(Instant instant) {
        if (!reaches(instant)) {
            throw new IllegalArgumentException("instant (" + instant + ") is not between " + FIRST + " and " + LAST);
        }
        // Through the next second where it is negative: the product alone would overflow in the first second of the
        // range.
        long seconds = instant.getEpochSecond();
        return seconds < 0
                ? (seconds + 1) * SECOND + (instant.getNano() - SECOND)
                : seconds * SECOND + instant.getNano();
    }

    /** The instant of nanoseconds. */
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }
}
