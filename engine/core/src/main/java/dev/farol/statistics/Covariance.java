package dev.farol.statistics;

import java.util.Arrays;
import java.util.Optional;

/** Covariance of two areas under the curve of the same rows, by clusters; that of an area with itself is its variance. */
final class Covariance {

    private Covariance() {}

    /** Empty unless there are two clusters with leavers, and two with stayers. */
    static Optional<Double> of(Placements one, Placements other, boolean[] left, int[] cluster) {
        Columns.sameRows(left.length, cluster.length);
        int[] dense = Columns.dense(cluster);
        int clusters = Arrays.stream(dense).max().orElse(-1) + 1;
        double[][] a = one.deviations(left, dense, clusters);
        double[][] b = other.deviations(left, dense, clusters);
        boolean[][] has = new boolean[2][clusters];
        for (int i = 0; i < left.length; i++) {
            has[left[i] ? 0 : 1][dense[i]] = true;
        }
        int leavers = count(has[0]);
        int stayers = count(has[1]);
        if (leavers < 2 || stayers < 2) {
            return Optional.empty();
        }
        double ofLeavers = 0;
        double ofStayers = 0;
        double crossed = 0;
        for (int i = 0; i < clusters; i++) {
            ofLeavers += a[0][i] * b[0][i];
            ofStayers += a[1][i] * b[1][i];
            crossed += a[0][i] * b[1][i] + a[1][i] * b[0][i];
        }
        double all = clusters / (clusters - 1.0);
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
