package dev.farol.run;

/**
 * How long things are kept, in days before the as-of of the last committed run.
 *
 * <p>There are two spans because a score looks back itself: replaying a run that is {@code replayDays} old needs the
 * {@code interactionDays} before that run. So interactions are kept for both together, and everything else for {@code replayDays}.
 *
 * @param interactionDays how far back from its as-of a score sees
 * @param replayDays how far back runs and as-ofs can be scored again exactly
 */
public record Retention(int interactionDays, int replayDays) {

    public static final Retention STANDARD = new Retention(400, 400);

    /** Most days that can be asked for: a hundred years. */
    public static final int MOST = 36_500;

    public Retention {
        check("interactionDays", interactionDays, 1);
        check("replayDays", replayDays, 0);
    }

    private static void check(String name, int days, int least) {
        if (days < least || days > MOST) {
            throw new IllegalArgumentException(
                    "retention: " + name + " (" + days + ") is not between " + least + " and " + MOST);
        }
    }
}
