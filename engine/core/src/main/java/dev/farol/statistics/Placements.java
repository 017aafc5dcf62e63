package dev.farol.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * For each row the share of the rows of the other end that it stands on the right side of, ties counting half: placement values, from
 * midranks in O(n log n) (Sun and Xu, IEEE Signal Processing Letters 21(11), 2014). Their mean over either end is the area under the curve.
 */
@SuppressWarnings("ArrayRecordComponent")
record Placements(double[] values, int leavers, int stayers) {

    static Placements of(double[] scores, boolean[] left) {
        int n = scores.length;
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        int leavers = (int) IntStream.range(0, n).filter(i -> left[i]).count();
        int stayers = n - leavers;
        double[] values = new double[n];
        int leaversBelow = 0;
        int stayersBelow = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            int tiedLeavers = 0;
            while (to < n && scores[order[to]] == scores[order[from]]) {
                tiedLeavers += left[order[to]] ? 1 : 0;
                to++;
            }
            int tiedStayers = to - from - tiedLeavers;
            for (int i = from; i < to; i++) {
                int row = order[i];
                values[row] = left[row]
                        ? (stayers - stayersBelow - tiedStayers / 2.0) / stayers
                        : (leaversBelow + tiedLeavers / 2.0) / leavers;
            }
            leaversBelow += tiedLeavers;
            stayersBelow += tiedStayers;
            from = to;
        }
        return new Placements(values, leavers, stayers);
    }

    double area(boolean[] left) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += left[i] ? values[i] : 0;
        }
        return sum / leavers;
    }

    /**
     * For each cluster, the sums of what its leavers and its stayers deviate from the area, divided by the number of leavers and of stayers:
     * what the variance of the area is made of (Obuchowski, Biometrics 53, 1997).
     */
    double[][] deviations(boolean[] left, int[] cluster) {
        int clusters = Arrays.stream(cluster).max().orElse(-1) + 1;
        double area = area(left);
        double[][] sums = new double[2][clusters];
        for (int i = 0; i < values.length; i++) {
            sums[left[i] ? 0 : 1][cluster[i]] += (values[i] - area) / (left[i] ? leavers : stayers);
        }
        return sums;
    }
}
