package dev.farol.ruleset;

import dev.farol.lowering.Reading;
import dev.farol.question.Measure;
import dev.farol.question.Question;
import dev.farol.question.Selector;
import dev.farol.rules.Dimension;
import dev.farol.rules.Range;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Vocabulary;
import java.math.BigDecimal;

/** What each reading can be, by its nature, by scorecard.yaml and by interactions.yaml. */
record SlotBounds(Scorecard scorecard, Vocabulary vocabulary) {

    Reach.Bounds of(Reading reading) {
        if (reading instanceof Reading.Asked asked) {
            return of(asked.question());
        }
        if (reading instanceof Reading.Score) {
            return whole(0, 100);
        }
        if (reading instanceof Reading.Change) {
            return whole(-100, 100);
        }
        if (reading instanceof Reading.Coverage) {
            return new Reach.Bounds(new Interval(0, 1), false);
        }
        if (reading instanceof Reading.Fired) {
            return whole(0, 1);
        }
        if (reading instanceof Reading.DimensionTotal total) {
            Dimension dimension = scorecard.dimension(total.dimension()).orElseThrow();
            return whole(dimension.min(), dimension.max());
        }
        boolean days = reading instanceof Reading.TenureDays || reading instanceof Reading.DaysToRenewal;
        return new Reach.Bounds(Interval.ANY, days);
    }

    private Reach.Bounds of(Question question) {
        if (question instanceof Question.Sequence) {
            return whole(0, 1);
        }
        if (question instanceof Question.Windowed windowed) {
            return switch (windowed.measure()) {
                case COUNT -> new Reach.Bounds(Interval.NOT_NEGATIVE, true);
                case ACTIVE_DAYS ->
                    new Reach.Bounds(
                            new Interval(
                                    0,
                                    windowed.window().from()
                                            + 1.0
                                            - windowed.window().to()),
                            true);
                default -> new Reach.Bounds(values(windowed.selector(), windowed.measure()), false);
            };
        }
        return new Reach.Bounds(Interval.NOT_NEGATIVE, false);
    }

    private Interval values(Selector selector, Measure measure) {
        Range range = selector.field().isPresent()
                ? Range.ANY
                : vocabulary.find(selector.type()).flatMap(type -> type.value()).orElse(Range.ANY);
        double low = range.from().map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double high = range.to().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
        if (measure != Measure.SUM) {
            return new Interval(low, high);
        }
        return new Interval(low >= 0 ? 0 : Double.NEGATIVE_INFINITY, high <= 0 ? 0 : Double.POSITIVE_INFINITY);
    }

    private static Reach.Bounds whole(double low, double high) {
        return new Reach.Bounds(new Interval(low, high), true);
    }
}
