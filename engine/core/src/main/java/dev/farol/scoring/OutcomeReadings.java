package dev.farol.scoring;

import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.rules.Dimension;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Fills the slots that are known only from the score on: points, coverage, score and band. Immutable. */
final class OutcomeReadings {

    private final int[] scores;
    private final int[] changes;
    private final int[] coverages;
    private final int[] bands;
    private final int[] previousBands;
    /** For each dimension the slots of its total. */
    private final int[][] totals;
    /** For each health rule the slots that tell whether it fired. */
    private final int[][] fired;

    OutcomeReadings(RuleSet rules) {
        List<Reading> numbers = rules.numbers();
        scores = slots(numbers, Reading.Score.class::isInstance);
        changes = slots(numbers, Reading.Change.class::isInstance);
        coverages = slots(numbers, Reading.Coverage.class::isInstance);
        bands = slots(rules.texts(), TextReading.Band.class::isInstance);
        previousBands = slots(rules.texts(), TextReading.PreviousBand.class::isInstance);
        totals = rules.scorecard().dimensions().stream()
                .map(Dimension::id)
                .map(id -> slots(numbers, new Reading.DimensionTotal(id)::equals))
                .toArray(int[][]::new);
        fired = rules.rules(Stage.HEALTH).stream()
                .map(LoweredRule::name)
                .map(name -> slots(numbers, new Reading.Fired(name)::equals))
                .toArray(int[][]::new);
    }

    private static <T> int[] slots(List<T> readings, Predicate<Object> wanted) {
        return IntStream.range(0, readings.size())
                .filter(slot -> wanted.test(readings.get(slot)))
                .toArray();
    }

    /**
     * Fills in what the health rules came to; to be called while their stage is the one of the subject.
     *
     * @param points of each dimension, within its limits
     */
    void fill(Subject subject, OptionalInt score, OptionalInt previous, double coverage, int[] points) {
        double now = score.isPresent() ? score.getAsInt() : Double.NaN;
        put(subject, scores, now);
        put(subject, changes, previous.isPresent() ? now - previous.getAsInt() : Double.NaN);
        put(subject, coverages, coverage);
        for (int i = 0; i < totals.length; i++) {
            put(subject, totals[i], points[i]);
        }
        for (int i = 0; i < fired.length; i++) {
            put(subject, fired[i], subject.fired().get(i) ? 1 : 0);
        }
    }

    /** Rules see no score where none is given after all. */
    void forgetScore(Subject subject) {
        put(subject, scores, Double.NaN);
        put(subject, changes, Double.NaN);
    }

    /** Fills in the band, and that of the run before. */
    void fill(Subject subject, String band, String previous) {
        put(subject, bands, band);
        put(subject, previousBands, previous);
    }

    private static void put(Subject subject, int[] slots, double value) {
        for (int slot : slots) {
            subject.numbers()[slot] = value;
        }
    }

    private static void put(Subject subject, int[] slots, String value) {
        for (int slot : slots) {
            subject.texts()[slot] = value;
        }
    }
}
