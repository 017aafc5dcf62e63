package dev.farol.statistics;

import java.util.Optional;

/**
 * Mean squared error of probabilities (Brier, Monthly Weather Review 78, 1950).
 *
 * @param value 0 is perfect
 * @param reference that of telling everybody the share of all that left
 */
public record Brier(double value, double reference) {

    /** Empty without rows. */
    public static Optional<Brier> of(double[] probabilities, boolean[] left) {
        Columns.check(probabilities, left);
        if (left.length == 0) {
            return Optional.empty();
        }
        double sum = 0;
        double leavers = 0;
        for (int i = 0; i < left.length; i++) {
            double end = left[i] ? 1 : 0;
            sum += (probabilities[i] - end) * (probabilities[i] - end);
            leavers += end;
        }
        double rate = leavers / left.length;
        return Optional.of(new Brier(sum / left.length, rate * (1 - rate)));
    }

    /** How much better than the reference, 1 is perfect and below 0 is worse; empty where the reference is perfect. */
    public Optional<Double> skill() {
        return reference == 0 ? Optional.empty() : Optional.of(1 - value / reference);
    }
}
