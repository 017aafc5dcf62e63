package dev.farol.backtest;

import dev.farol.statistics.Auc;
import dev.farol.statistics.Brier;
import dev.farol.statistics.Gains;
import dev.farol.statistics.LogisticCurve;
import dev.farol.statistics.PrecisionRecall;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.RocCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Measures how well scores tell who leaves. Stateless. */
public final class Measuring {

    private static final int SCORES = 101;
    private static final int STEP = 10;
    private static final int CURVES = 5;

    private Measuring() {}

    /** The accuracy of these rows, whole scores from 0 to 100. */
    public static Accuracy of(Rows rows) {
        Optional<double[]> probabilities = probabilities(rows);
        long[] stayed = new long[SCORES];
        long[] left = new long[SCORES];
        for (int i = 0; i < rows.left().length; i++) {
            (rows.left()[i] ? left : stayed)[(int) rows.scores()[i]]++;
        }
        Optional<PrecisionRecall> precision =
                PrecisionRecall.of(rows.scores(), rows.left()).filter(curve -> rows.leavers() < rows.left().length);
        return new Accuracy(
                Auc.of(rows.scores(), rows.left(), rows.customers()),
                precision
                        .map(curve -> OptionalDouble.of(curve.averagePrecision()))
                        .orElse(OptionalDouble.empty()),
                RocCurve.of(rows.scores(), rows.left()),
                precision,
                Gains.of(rows.scores(), rows.left()),
                probabilities.flatMap(each -> Brier.of(each, rows.left())),
                calibration(rows, probabilities, stayed, left),
                LongStream.of(stayed).boxed().toList(),
                LongStream.of(left).boxed().toList());
    }

    /** For each row the probability that its score stands for: by a curve fitted to the customers of other folds. */
    private static Optional<double[]> probabilities(Rows rows) {
        double[] probabilities = new double[rows.left().length];
        for (int fold = 0; fold < CURVES; fold++) {
            int judged = fold;
            Rows others = part(rows, customer -> customer % CURVES != judged);
            Optional<LogisticCurve> curve = LogisticCurve.fit(others.scores(), others.left());
            if (curve.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < probabilities.length; i++) {
                if (rows.customers()[i] % CURVES == fold) {
                    probabilities[i] = curve.get().probability(rows.scores()[i]);
                }
            }
        }
        return Optional.of(probabilities);
    }

    private interface Chosen {
        boolean has(int customer);
    }

    private static Rows part(Rows rows, Chosen chosen) {
        int[] indices = IntStream.range(0, rows.left().length)
                .filter(i -> chosen.has(rows.customers()[i]))
                .toArray();
        boolean[] left = new boolean[indices.length];
        for (int i = 0; i < indices.length; i++) {
            left[i] = rows.left()[indices[i]];
        }
        return new Rows(
                Arrays.stream(indices).mapToDouble(i -> rows.scores()[i]).toArray(),
                left,
                Arrays.stream(indices).map(i -> rows.customers()[i]).toArray());
    }

    private static List<Accuracy.Step> calibration(
            Rows rows, Optional<double[]> probabilities, long[] stayed, long[] left) {
        List<Accuracy.Step> steps = new ArrayList<>();
        for (int from = 0; from < SCORES - 1; from += STEP) {
            int to = from + STEP == SCORES - 1 ? SCORES - 1 : from + STEP - 1;
            long leavers = sum(left, from, to);
            long all = leavers + sum(stayed, from, to);
            steps.add(new Accuracy.Step(
                    from, to, expected(rows, probabilities, from, to, all), Proportion.of(leavers, all)));
        }
        return steps;
    }

    private static OptionalDouble expected(Rows rows, Optional<double[]> probabilities, int from, int to, long all) {
        if (probabilities.isEmpty() || all == 0) {
            return OptionalDouble.empty();
        }
        return IntStream.range(0, rows.left().length)
                .filter(i -> rows.scores()[i] >= from && rows.scores()[i] <= to)
                .mapToDouble(i -> probabilities.get()[i])
                .average();
    }

    private static long sum(long[] counts, int from, int to) {
        return Arrays.stream(counts, from, to + 1).sum();
    }
}
