package dev.farol.backtest;

import dev.farol.statistics.Auc;
import dev.farol.statistics.Brier;
import dev.farol.statistics.Gains;
import dev.farol.statistics.PrecisionRecall;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.RocCurve;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well scores tell those who leave from those who stay. Only rows with a score count. A low score is taken to say: this one leaves.
 *
 * @param auc chance that one who left has a lower score than one who stayed, ties counting half, with its 95 % interval
 * @param averagePrecision area under precision and recall; empty unless some left and some stayed
 * @param gains by tenths of the rows, riskiest first
 * @param brier of the probabilities that the score stands for, by a logistic curve fitted to other customers
 * @param calibration by steps of ten points
 * @param stayed how many rows of each score, 0 to 100, stayed
 * @param left how many left
 */
public record Accuracy(
        Optional<Auc> auc,
        OptionalDouble averagePrecision,
        Optional<RocCurve> roc,
        Optional<PrecisionRecall> precisionRecall,
        Optional<Gains> gains,
        Optional<Brier> brier,
        List<Step> calibration,
        List<Long> stayed,
        List<Long> left) {

    public Accuracy {
        calibration = List.copyOf(calibration);
        stayed = List.copyOf(stayed);
        left = List.copyOf(left);
    }

    /** The share of those with a score that left: what chance alone would find of those a cut warns of. Empty without any. */
    public OptionalDouble baseRate() {
        long gone = sum(left);
        long all = gone + sum(stayed);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) gone / all);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** The same with another area under the curve. */
    Accuracy with(Optional<Auc> other) {
        return new Accuracy(other, averagePrecision, roc, precisionRecall, gains, brier, calibration, stayed, left);
    }

    /**
     * Scores from one to another, both included.
     *
     * @param expected mean of the probabilities of leaving, by the curve fitted to other customers; empty without one
     * @param churn what was seen
     */
    public record Step(int from, int to, OptionalDouble expected, Proportion churn) {}
}
