package dev.farol.metrics.count;

/** How far behind an event its figure looks, in days of 24 hours. */
public final class Horizon {

    /** Opens and clicks of an e-mail. */
    public static final int OPEN = 7;

    /** An answer to a survey. */
    public static final int ANSWER = 14;

    /** A held meeting is told at most that much after it was due. */
    public static final int MEETING = 1;

    /** What becomes of a deal in a stage. */
    public static final int DEAL = 90;

    /** A contract may be renewed that long after it was due, */
    public static final int RENEWAL = 30;

    /** and that long before. */
    static final int EARLY_RENEWAL = 183;

    static final long DAY = 86_400_000_000_000L;

    private Horizon() {}

    /** A number of days later; the end of time where that is out of reach. */
    public static long after(long at, int days) {
        long later = at + days * DAY;
        return later < at ? Long.MAX_VALUE : later;
    }
}
