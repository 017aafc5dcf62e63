package dev.farol.ruleset.reach;

/**
 * What a reading can be.
 *
 * @param interval where its numbers lie
 * @param whole whether they are always whole numbers
 * @param absent whether it may be absent too
 */
public record Bounds(Interval interval, boolean whole, boolean absent) {

    /** A whole number between two others, both included, that is never absent. */
    static Bounds whole(double low, double high) {
        return new Bounds(new Interval(low, high), true, false);
    }

    /** The same, where it is known to be there. */
    public Bounds present() {
        return new Bounds(interval, whole, false);
    }
}
