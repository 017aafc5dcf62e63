package dev.farol.question;

/**
 * A stretch of time before the as-of: {@code asOf - from x 24 h < at <= asOf - to x 24 h}.
 *
 * @param from days back where it begins, exclusive; {@link #EVER} for the beginning of time
 * @param to days back where it ends, inclusive; 0 is the as-of itself
 */
public record Window(int from, int to) {

    /** As {@code from}: no beginning. */
    public static final int EVER = Integer.MAX_VALUE;

    /** Longest stretch a rule may ask for, in days. */
    public static final int LONGEST = 3660;

    /** Everything seen. */
    public static final Window ALL = new Window(EVER, 0);

    public Window {
        if (from <= to || to < 0) {
            throw new IllegalArgumentException("window from " + from + " to " + to + " days back");
        }
    }

    /** The last {@code days} days. */
    public static Window last(int days) {
        return new Window(days, 0);
    }
}
