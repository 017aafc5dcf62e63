package dev.farol.calibrate;

import dev.farol.scoring.PointSheet;
import dev.farol.statistics.Logistic;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Fits points to rows. A rule that fires for none of the rows, or for all, keeps the points it has. Immutable.
 *
 * @param today the points as they are
 * @param signs rules that may not change their sign
 */
record Fitting(PointSheet today, Scale scale, BitSet signs) {

    /** Strengths of the penalty that are tried, weakest last: liblinear's C. */
    private static final double[] TRIED = {0.01, 0.03, 0.1, 0.3, 1};

    private static final int MOST_POINTS = 100;
    private static final double TOP_SHARE = 0.10;
    private static final double LOW_SHARE = 0.01;

    /** The penalty that tells other rows best. */
    double penalty(Grouped fitted, Grouped judged) {
        double best = TRIED[0];
        double least = Double.POSITIVE_INFINITY;
        for (double tried : TRIED) {
            double deviance = deviance(solved(fitted, tried).fit(), judged);
            if (deviance < least) {
                least = deviance;
                best = tried;
            }
        }
        return best;
    }

    private static double deviance(Logistic fit, Grouped rows) {
        double sum = 0;
        for (Grouped.Pattern pattern : rows.patterns()) {
            double logit = fit.logit(pattern.fired());
            sum += pattern.left() * softplus(-logit) + pattern.stayed() * softplus(logit);
        }
        return sum;
    }

    /** log(1 + e^x), without overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** The points that these rows speak for. */
    Fitted fit(Grouped rows, double penalty) {
        Solved solved = solved(rows, penalty);
        Logistic fit = solved.fit();
        BitSet kept = unknowable(rows);
        BitSet forbidden = (BitSet) solved.out().clone();
        forbidden.andNot(kept);
        double steep = steepness(fit, rows);
        int[] points = new int[today.points().length];
        BitSet nothing = new BitSet();
        for (int rule = 0; rule < points.length; rule++) {
            int wanted = (int) Math.rint(-fit.coefficients()[rule] * steep);
            points[rule] = kept.get(rule) ? today.points()[rule] : atLeastOne(wanted, today.points()[rule]);
            nothing.set(rule, wanted == 0 && !kept.get(rule));
        }
        int base = (int) Math.rint(scale.average() - steep * (fit.intercept() - rows.logOdds()));
        PointSheet sheet = within(points, Math.max(0, Math.min(100, base)), rows);
        return new Fitted(sheet, fit.coefficients(), kept, forbidden, nothing, steep * Math.log(2));
    }

    /** A rule without points is none: the least it can have is one, of the sign it has. */
    private static int atLeastOne(int wanted, int present) {
        int points = wanted == 0 ? Integer.signum(present) : wanted;
        return Math.max(-MOST_POINTS, Math.min(MOST_POINTS, points));
    }

    /** Rules that fire for none of the rows, or for all. */
    private BitSet unknowable(Grouped rows) {
        BitSet kept = new BitSet();
        long all = rows.stayed() + rows.left();
        for (int rule = 0; rule < today.points().length; rule++) {
            long fired = rows.fired(rule);
            kept.set(rule, fired == 0 || fired == all);
        }
        return kept;
    }

    private record Solved(Logistic fit, BitSet out) {}

    /** Rules that want a sign they may not have are taken out, and the others fitted again, until none does. */
    private Solved solved(Grouped rows, double penalty) {
        BitSet out = unknowable(rows);
        Logistic fit = fitWithout(out, rows, penalty);
        boolean again = !signs.isEmpty();
        while (again) {
            again = false;
            for (int rule = signs.nextSetBit(0); rule >= 0; rule = signs.nextSetBit(rule + 1)) {
                if (!out.get(rule) && fit.coefficients()[rule] * today.points()[rule] > 0) {
                    out.set(rule);
                    again = true;
                }
            }
            fit = again ? fitWithout(out, rows, penalty) : fit;
        }
        return new Solved(fit, out);
    }

    private Logistic fitWithout(BitSet out, Grouped rows, double penalty) {
        List<Grouped.Pattern> patterns = rows.patterns();
        return Logistic.fit(
                patterns.stream().map(Grouped.Pattern::fired).toList(),
                patterns.stream().mapToLong(Grouped.Pattern::stayed).toArray(),
                patterns.stream().mapToLong(Grouped.Pattern::left).toArray(),
                today.points().length,
                penalty,
                out);
    }

    /** Points for each unit of log odds: the bands' own, or fewer where the scale would not hold the rows. */
    private double steepness(Logistic fit, Grouped rows) {
        double[] logits = new double[rows.patterns().size()];
        Integer[] order = new Integer[logits.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = fit.logit(rows.patterns().get(i).fired()) - rows.logOdds();
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(logits[a], logits[b]));
        double healthiest = quantile(logits, order, rows, TOP_SHARE);
        double riskiest = quantile(logits, order, rows, 1 - LOW_SHARE);
        double steep = scale.doubling() / Math.log(2);
        steep = riskiest > 0 ? Math.min(steep, scale.average() / riskiest) : steep;
        return healthiest < 0 ? Math.min(steep, (100 - scale.average()) / -healthiest) : steep;
    }

    private static double quantile(double[] values, Integer[] order, Grouped rows, double share) {
        double wanted = share * (rows.stayed() + rows.left());
        long passed = 0;
        for (int index : order) {
            passed += rows.patterns().get(index).rows();
            if (passed >= wanted) {
                return values[index];
            }
        }
        return 0;
    }

    /** Limits of dimensions as they are, but wide enough for what the points of any of these rows come to. */
    private PointSheet within(int[] points, int base, Grouped rows) {
        int[] lowest = today.lowest().clone();
        int[] highest = today.highest().clone();
        for (Grouped.Pattern pattern : rows.patterns()) {
            int[] sums = new int[lowest.length];
            pattern.fired().stream().forEach(rule -> sums[today.dimension()[rule]] += points[rule]);
            for (int i = 0; i < sums.length; i++) {
                lowest[i] = Math.min(lowest[i], sums[i]);
                highest[i] = Math.max(highest[i], sums[i]);
            }
        }
        return new PointSheet(base, today.dimension(), points, lowest, highest);
    }
}
