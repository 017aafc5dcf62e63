package dev.farol.ruleset.reach;

import dev.farol.language.Comparator;

/** The numbers a term can be, ends included; empty when {@code low > high}. Immutable. */
public record Interval(double low, double high) {

    public static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Interval NOT_NEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);

    public static Interval of(double point) {
        return new Interval(point, point);
    }

    public boolean isEmpty() {
        return !(low <= high);
    }

    public boolean isPoint() {
        return low == high;
    }

    public Interval and(Interval other) {
        return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    /** What is left when only whole numbers count. */
    public Interval whole() {
        return new Interval(Math.ceil(low), Math.floor(high));
    }

    /** The numbers that compare so with some number of the other. */
    public static Interval comparing(Comparator comparator, Interval other) {
        return switch (comparator) {
            case EQUAL -> other;
            case DIFFERENT -> ANY;
            case LESS -> new Interval(Double.NEGATIVE_INFINITY, Math.nextDown(other.high));
            case AT_MOST -> new Interval(Double.NEGATIVE_INFINITY, other.high);
            case MORE -> new Interval(Math.nextUp(other.low), Double.POSITIVE_INFINITY);
            case AT_LEAST -> new Interval(other.low, Double.POSITIVE_INFINITY);
        };
    }

    Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high).orAny();
    }

    Interval minus(Interval other) {
        return new Interval(low - other.high, high - other.low).orAny();
    }

    /** Bounds of the product; anything at all where an end is infinite and the other zero. */
    Interval times(Interval other) {
        return around(low * other.low, low * other.high, high * other.low, high * other.high);
    }

    /** Bounds of the quotient where the divisor has one sign; anything otherwise. */
    Interval by(Interval other) {
        if (other.hasZero()) {
            return low >= 0 && other.low >= 0 ? NOT_NEGATIVE : ANY;
        }
        return around(low / other.low, low / other.high, high / other.low, high / other.high);
    }

    private static Interval around(double a, double b, double c, double d) {
        return new Interval(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d))).orAny();
    }

    /** Whether both hold numbers without end in the same direction. */
    boolean sharesAnEndWith(Interval other) {
        return (high == Double.POSITIVE_INFINITY && other.high == Double.POSITIVE_INFINITY)
                || (low == Double.NEGATIVE_INFINITY && other.low == Double.NEGATIVE_INFINITY);
    }

    boolean isEndless() {
        return Double.isInfinite(low) || Double.isInfinite(high);
    }

    boolean hasZero() {
        return low <= 0 && high >= 0;
    }

    private Interval orAny() {
        return Double.isNaN(low) || Double.isNaN(high) ? ANY : this;
    }
}
