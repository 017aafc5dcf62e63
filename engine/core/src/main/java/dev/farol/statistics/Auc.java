package dev.farol.statistics;

import java.util.Optional;

/**
 * Area under the ROC curve: the chance that one who left has a lower score than one who stayed, ties counting half (Hanley and McNeil,
 * Radiology 143, 1982). The standard error is that of DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988); where customers have
 * several rows, of its form for clusters (Obuchowski, Biometrics 53, 1997), which is the same where none has. Where the ends do not
 * overlap at all, or all scores are the same, it is 0; of the first no interval is told, for it would be no wider than the value.
 *
 * @param value 0 to 1
 * @param standardError of the value; 0 where it is not known
 * @param interval empty with fewer than two rows, or customers, of either end, and where the value is 0 or 1
 */
public record Auc(double value, double standardError, Optional<Interval> interval) {

    /**
     * The area with its interval; empty unless some left and some stayed.
     *
     * @param cluster the same number for rows of the same customer
     * @throws IllegalArgumentException when the columns are not of the same rows, or a score is NaN
     */
    public static Optional<Auc> of(double[] scores, boolean[] left, int[] cluster) {
        return area(scores, left).map(value -> {
            Placements placements = Placements.of(scores, left);
            return Covariance.of(placements, placements, left, cluster)
                    .map(variance -> {
                        double error = Math.sqrt(Math.max(0, variance));
                        return value == 0 || value == 1
                                ? new Auc(value, 0, Optional.empty())
                                : new Auc(value, error, Optional.of(Interval.around(value, error, 0, 1)));
                    })
                    .orElseGet(() -> new Auc(value, 0, Optional.empty()));
        });
    }

    /** The area alone; empty unless some left and some stayed. */
    public static Optional<Double> area(double[] scores, boolean[] left) {
        double area = Tied.area(Tied.of(scores, left));
        return Double.isNaN(area) ? Optional.empty() : Optional.of(area);
    }
}
