package dev.farol.statistics;

import java.util.Optional;

/** Covariance of two areas under the curve of the same rows, by clusters; that of an area with itself is its variance. */
final class Covariance {

    private Covariance() {}

    /** Empty unless there are two clusters with leavers, and two with stayers. */
    static Optional<Double> of(Placements one, Placements other, boolean[] left, int[] cluster) {
        double[][] a = one.deviations(left, cluster);
        double[][] b = other.deviations(left, cluster);
        boolean[][] has = new boolean[2][a[0].length];
        for (int i = 0; i < left.length; i++) {
            has[left[i] ? 0 : 1][cluster[i]] = true;
        }
        int leavers = count(has[0]);
        int stayers = count(has[1]);
        if (leavers < 2 || stayers < 2) {
            return Optional.empty();
        }
        double ofLeavers = 0;
        double ofStayers = 0;
        double crossed = 0;
        for (int i = 0; i < a[0].length; i++) {
            ofLeavers += a[0][i] * b[0][i];
            ofStayers += a[1][i] * b[1][i];
            crossed += a[0][i] * b[1][i] + a[1][i] * b[0][i];
        }
        double all = (double) a[0].length / (a[0].length - 1);
        return Optional.of(ofLeavers * leavers / (leavers - 1) + ofStayers * stayers / (stayers - 1) + crossed * all);
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
