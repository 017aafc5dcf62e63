package dev.farol.calibrate;

import dev.farol.backtest.ScoredOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits points in folds: the rows of each are scored with points fitted to the others. The penalty is chosen within those others.
 *
 * @param parts the rows of each fold
 * @param fits what was fitted without each fold
 */
record Judging(List<List<ScoredOutcome>> parts, List<Fitted> fits) {

    static Judging of(Fitting fitting, List<List<ScoredOutcome>> parts) {
        List<Fitted> fits = new ArrayList<>(parts.size());
        for (int fold = 0; fold < parts.size(); fold++) {
            Grouped others = Grouped.of(parts, fold);
            fits.add(fitting.fit(others, penalty(fitting, parts, fold)));
        }
        return new Judging(parts, List.copyOf(fits));
    }

    /** The penalty that does best on the fold behind, fitted to all that are left. */
    static double penalty(Fitting fitting, List<List<ScoredOutcome>> parts, int without) {
        int judge = (without + 1) % parts.size();
        List<List<ScoredOutcome>> fitted = new ArrayList<>(parts);
        fitted.set(judge, List.of());
        return fitting.penalty(Grouped.of(fitted, without), Grouped.of(parts.get(judge)));
    }

    /** Whether every fit has rows of both ends. */
    static boolean isPossible(List<List<ScoredOutcome>> parts) {
        for (int fold = 0; fold < parts.size(); fold++) {
            List<List<ScoredOutcome>> fitted = new ArrayList<>(parts);
            fitted.set((fold + 1) % parts.size(), List.of());
            if (!Grouped.of(fitted, fold).hasBoth()) {
                return false;
            }
        }
        return true;
    }

    /** All rows, fold by fold. */
    List<ScoredOutcome> rows() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** The scores of {@link #rows}, each with points that its customer had no part in; without a rule, where one is given. */
    double[] scores(int without) {
        double[] scores = new double[parts.stream().mapToInt(List::size).sum()];
        int next = 0;
        for (int fold = 0; fold < parts.size(); fold++) {
            for (ScoredOutcome row : parts.get(fold)) {
                scores[next++] = fits.get(fold).sheet().score(row.fired(), without);
            }
        }
        return scores;
    }

    int fewestPoints(int rule) {
        return fits.stream().mapToInt(fit -> fit.sheet().points()[rule]).min().orElse(0);
    }

    int mostPoints(int rule) {
        return fits.stream().mapToInt(fit -> fit.sheet().points()[rule]).max().orElse(0);
    }
}
