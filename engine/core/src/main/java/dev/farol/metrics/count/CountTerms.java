package dev.farol.metrics.count;

/**
 * What an installation chooses of how things are counted.
 *
 * @param earlyDays how long a new customer counts as one, in days of 24 hours
 * @param shortWaitSeconds who gives a call up within that time is in no figure
 */
public record CountTerms(int earlyDays, int shortWaitSeconds) {

    public static final CountTerms STANDARD = new CountTerms(90, 10);

    private static final int MOST_DAYS = 3660;
    private static final int MOST_SECONDS = 3600;

    /** @throws IllegalArgumentException with a message for people */
    public CountTerms {
        if (earlyDays < 1 || earlyDays > MOST_DAYS) {
            throw new IllegalArgumentException("the early days are 1 to " + MOST_DAYS + " (" + earlyDays + ")");
        }
        if (shortWaitSeconds < 0 || shortWaitSeconds > MOST_SECONDS) {
            throw new IllegalArgumentException(
                    "a call given up early is one of 0 to " + MOST_SECONDS + " seconds (" + shortWaitSeconds + ")");
        }
    }
}
