package dev.farol.ruleset;

import dev.farol.language.Comparator;

/** The numbers a term can be, ends included; empty when {@code low > high}. */
record Interval(double low, double high) {

    static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Interval NOT_NEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);

    static Interval of(double point) {
        return new Interval(point, point);
    }

    boolean isEmpty() {
        return !(low <= high);
    }

    boolean isPoint() {
        return low == high;
    }

    Interval and(Interval other) {
        return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    /** What is left when only whole numbers count. */
    Interval whole() {
        return new Interval(Math.ceil(low), Math.floor(high));
    }

    /** The numbers that compare so with some number of the other. */
    static Interval comparing(Comparator comparator, Interval other) {
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
        double a = low * other.low;
        double b = low * other.high;
        double c = high * other.low;
        double d = high * other.high;
        return new Interval(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d))).orAny();
    }

    /** Bounds of the quotient where the divisor has one sign; anything otherwise. */
    Interval by(Interval other) {
        if (other.low <= 0 && other.high >= 0) {
            return low >= 0 && other.low >= 0 ? NOT_NEGATIVE : ANY;
        }
        return times(new Interval(1 / other.high, 1 / other.low).orAny());
    }

    private Interval orAny() {
        return Double.isNaN(low) || Double.isNaN(high) ? ANY : this;
    }
}
