package dev.farol.statistics;

import java.util.Optional;

/** So many of so many. */
public record Proportion(long count, long of) {

    public static Proportion of(long count, long of) {
        return new Proportion(count, of);
    }

    /** The share; empty of none. */
    public Optional<Double> share() {
        return of == 0 ? Optional.empty() : Optional.of((double) count / of);
    }

    /** The 95 % interval of Wilson (Journal of the American Statistical Association 22, 1927); empty of none. */
    public Optional<Interval> interval() {
        return share().map(p -> {
            double z2 = Interval.Z * Interval.Z;
            double centre = (p + z2 / (2 * of)) / (1 + z2 / of);
            double half = Interval.Z * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of)) / (1 + z2 / of);
            return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
        });
    }
}
