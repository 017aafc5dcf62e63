package dev.farol.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * For each row the share of the rows of the other end that it stands on the right side of, ties counting half: placement values, in
 * O(n log n) as by the midranks of Sun and Xu (IEEE Signal Processing Letters 21(11), 2014). Their mean over either end is the area under
 * the curve.
 *
 * @param area not a number unless there are both ends
 */
@SuppressWarnings("ArrayRecordComponent")
record Placements(double[] values, double area, long leavers, long stayers) {

    static Placements of(double[] scores, boolean[] left) {
        List<Tied> tied = Tied.of(scores, left);
        long leavers = Tied.leavers(tied);
        long stayers = Tied.rows(tied) - leavers;
        double[] cuts = tied.stream().mapToDouble(Tied::score).toArray();
        double[] ofLeavers = new double[cuts.length];
        double[] ofStayers = new double[cuts.length];
        long leaversBelow = 0;
        long stayersBelow = 0;
        for (int i = 0; i < cuts.length; i++) {
            Tied each = tied.get(i);
            ofLeavers[i] = (stayers - stayersBelow - each.stayers() / 2.0) / stayers;
            ofStayers[i] = (leaversBelow + each.leavers() / 2.0) / leavers;
            leaversBelow += each.leavers();
            stayersBelow += each.stayers();
        }
        double[] values = new double[scores.length];
        for (int row = 0; row < values.length; row++) {
            int cut = Arrays.binarySearch(cuts, Tied.unsigned(scores[row]));
            values[row] = left[row] ? ofLeavers[cut] : ofStayers[cut];
        }
        return new Placements(values, Tied.area(tied), leavers, stayers);
    }

    /**
     * For each cluster, the sums of what its leavers and its stayers deviate from the area, divided by the number of leavers and of stayers:
     * what the variance of the area is made of (Obuchowski, Biometrics 53, 1997).
     */
    double[][] deviations(boolean[] left, int[] cluster, int clusters) {
        double[][] sums = new double[2][clusters];
        for (int i = 0; i < values.length; i++) {
            sums[left[i] ? 0 : 1][cluster[i]] += (values[i] - area) / (left[i] ? leavers : stayers);
        }
        return sums;
    }
}
