package dev.farol.statistics;

import java.util.Optional;

/**
 * How many times as often something happens here as there, with the interval of Katz and others (Biometrics 34, 1978). Where it never
 * happens here or there, or always here or there, half a case is added to each count and one to each size, so that there is an interval.
 */
public record RateRatio(double value, Interval interval) {

    /** The rate {@code count / of} by the rate {@code otherCount / other}; empty where one is of none, or nothing ever happens. */
    public static Optional<RateRatio> of(long count, long of, long otherCount, long other) {
        if (of == 0 || other == 0 || count + otherCount == 0) {
            return Optional.empty();
        }
        boolean extreme = count == 0 || otherCount == 0 || count == of || otherCount == other;
        double add = extreme ? 0.5 : 0;
        double a = count + add;
        double b = otherCount + add;
        double n = of + 2 * add;
        double m = other + 2 * add;
        double value = a / n / (b / m);
        double error = Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
        double factor = Math.exp(Interval.Z * error);
        return Optional.of(new RateRatio(value, new Interval(value / factor, value * factor)));
    }
}
