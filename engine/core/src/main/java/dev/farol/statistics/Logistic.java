package dev.farol.statistics;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A logistic regression on yes-or-no features with a quadratic penalty on their coefficients, not on the intercept: the coefficients are
 * those with the least {@code sum of squares / 2 + C x (negative log likelihood)}. A row counts as often as it is there: rows
 * of a pattern share one array. Not changed once it is made; fits are the same every time, and may be made in several threads at once.
 *
 * @param coefficients what each feature adds to the log odds of leaving
 */
@SuppressWarnings("ArrayRecordComponent")
public record Logistic(double intercept, double[] coefficients) {

    private static final double TOLERANCE = 1e-8;
    private static final int STEPS = 1000;

    static {
        Linear.disableDebugOutput();
    }

    /** The log odds of leaving with these features. */
    public double logit(BitSet features) {
        double sum = intercept;
        for (int i = features.nextSetBit(0); i >= 0; i = features.nextSetBit(i + 1)) {
            sum += coefficients[i];
        }
        return sum;
    }

    /**
     * Fits to rows of both ends, given by which features they have.
     *
     * @param stayed for each pattern how many rows with it stayed
     * @param left how many left
     * @param features how many there are
     * @param c the less, the smaller the coefficients
     * @param without features that are left out: their coefficients are 0
     * @throws IllegalArgumentException when nobody left, or nobody stayed: there is no such intercept
     */
    public static Logistic fit(
            List<BitSet> patterns, long[] stayed, long[] left, int features, double c, BitSet without) {
        int rows = rows(patterns.size(), stayed, left);
        Problem problem = new Problem();
        problem.l = rows;
        problem.n = features + 1;
        problem.bias = 1;
        problem.x = new Feature[rows][];
        problem.y = new double[rows];
        int row = 0;
        for (int i = 0; i < stayed.length; i++) {
            Feature[] shared = features(patterns.get(i), features, without);
            for (long k = 0; k < stayed[i] + left[i]; k++) {
                problem.x[row] = shared;
                problem.y[row++] = k < left[i] ? 1 : 0;
            }
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, c, TOLERANCE);
        parameter.setMaxIters(STEPS);
        parameter.setRegularizeBias(false);
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = model.getFeatureWeights();
        double[] coefficients = new double[features];
        for (int i = 0; i < features; i++) {
            coefficients[i] = without.get(i) ? 0 : sign * weights[i];
        }
        return new Logistic(sign * weights[features], coefficients);
    }

    private static int rows(int patterns, long[] stayed, long[] left) {
        Columns.sameRows(patterns, stayed.length);
        Columns.sameRows(patterns, left.length);
        long stayers = Arrays.stream(stayed).sum();
        long leavers = Arrays.stream(left).sum();
        if (stayers == 0 || leavers == 0) {
            throw new IllegalArgumentException("Fitting a logistic regression: there is one end only (" + leavers
                    + " left, " + stayers + " stayed).\nMaybe a part of the rows has nobody who left.");
        }
        return Math.toIntExact(stayers + leavers);
    }

    private static Feature[] features(BitSet pattern, int features, BitSet without) {
        BitSet used = (BitSet) pattern.clone();
        used.andNot(without);
        Feature[] nodes = new Feature[used.cardinality() + 1];
        int next = 0;
        for (int i = used.nextSetBit(0); i >= 0; i = used.nextSetBit(i + 1)) {
            nodes[next++] = new FeatureNode(i + 1, 1);
        }
        nodes[next] = new FeatureNode(features + 1, 1);
        return nodes;
    }
}
