package dev.farol.backtest;

import dev.farol.outcome.Outcome;
import dev.farol.statistics.Auc;
import dev.farol.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Shuffles the ends of outcomes among rows, to see what chance gives. The same seed gives the same shuffles.
 *
 * @param count how many shuffles tell the interval
 */
record Shuffling(long seed, int count) {

    private static final double TAIL = 0.025;

    /** What the shuffles gave: the mean and the middle 95 % of areas under the curve. */
    record Found(Optional<Auc> auc, Backtest.Chance chance) {}

    /** The rows with ends from the first shuffle. */
    List<ScoredOutcome> rows(List<ScoredOutcome> rows) {
        boolean[] left = Rows.ends(rows);
        shuffle(left, new SplittableRandom(seed));
        List<ScoredOutcome> shuffled = new ArrayList<>(rows.size());
        for (int i = 0; i < left.length; i++) {
            ScoredOutcome row = rows.get(i);
            Outcome was = row.outcome();
            Outcome is = new Outcome(was.line(), was.customer(), was.asOf(), left[i], Optional.empty());
            shuffled.add(new ScoredOutcome(is, row.score(), row.band(), row.fired(), row.group()));
        }
        return shuffled;
    }

    /** What chance gives, for rows with a score and with their true ends. */
    Found found(List<ScoredOutcome> truth) {
        Rows rows = Rows.of(truth);
        Optional<Double> observed = area(rows.scores(), rows.left());
        if (observed.isEmpty()) {
            return new Found(Optional.empty(), new Backtest.Chance(seed, count, observed, 1));
        }
        boolean[] left = rows.left().clone();
        SplittableRandom random = new SplittableRandom(seed);
        double[] areas = new double[count];
        for (int i = 0; i < count; i++) {
            shuffle(left, random);
            areas[i] = area(rows.scores(), left).orElseThrow();
        }
        Arrays.sort(areas);
        double mean = Arrays.stream(areas).average().orElseThrow();
        double variance = Arrays.stream(areas)
                .map(area -> (area - mean) * (area - mean))
                .average()
                .orElseThrow();
        Interval middle = new Interval(
                areas[(int) Math.floor(TAIL * (count - 1))], areas[(int) Math.ceil((1 - TAIL) * (count - 1))]);
        long asGood =
                Arrays.stream(areas).filter(area -> area >= observed.get()).count();
        return new Found(
                Optional.of(new Auc(mean, Math.sqrt(variance), Optional.of(middle))),
                new Backtest.Chance(seed, count, observed, (asGood + 1.0) / (count + 1.0)));
    }

    private static Optional<Double> area(double[] scores, boolean[] left) {
        return Auc.area(scores, left);
    }

    private static void shuffle(boolean[] ends, SplittableRandom random) {
        for (int i = ends.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            boolean end = ends[i];
            ends[i] = ends[j];
            ends[j] = end;
        }
    }
}
