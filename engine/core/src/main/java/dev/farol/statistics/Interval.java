package dev.farol.statistics;

/** A 95 % confidence interval. */
public record Interval(double low, double high) {

    /** The standard normal quantile of 97.5 %. */
    static final double Z = 1.959963984540054;

    /** The normal interval around a value, cut to what it may be. */
    static Interval around(double value, double standardError, double least, double most) {
        return new Interval(Math.max(least, value - Z * standardError), Math.min(most, value + Z * standardError));
    }

    public boolean covers(double value) {
        return low <= value && value <= high;
    }
}
