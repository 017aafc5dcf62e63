package dev.farol.ruleset.reach;

import dev.farol.lowering.Reading;
import dev.farol.question.Question;
import dev.farol.question.Selector;
import dev.farol.rules.Dimension;
import dev.farol.rules.Range;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Vocabulary;
import java.math.BigDecimal;

/** What each reading can be, by its nature, by scorecard.yaml and by interactions.yaml. Immutable. */
public record SlotBounds(Scorecard scorecard, Vocabulary vocabulary) {

    public Bounds of(Reading reading) {
        if (reading instanceof Reading.Asked asked) {
            return of(asked.question());
        }
        if (reading instanceof Reading.Score) {
            return new Bounds(new Interval(0, 100), true, true);
        }
        if (reading instanceof Reading.Change) {
            return new Bounds(new Interval(-100, 100), true, true);
        }
        if (reading instanceof Reading.Coverage) {
            return new Bounds(new Interval(0, 1), false, false);
        }
        if (reading instanceof Reading.Fired) {
            return Bounds.whole(0, 1);
        }
        if (reading instanceof Reading.DimensionTotal total) {
            Dimension dimension = scorecard.dimension(total.dimension()).orElseThrow();
            return Bounds.whole(dimension.min(), dimension.max());
        }
        boolean days = reading instanceof Reading.TenureDays || reading instanceof Reading.DaysToRenewal;
        return new Bounds(Interval.ANY, days, true);
    }

    private Bounds of(Question question) {
        if (question instanceof Question.Sequence) {
            return Bounds.whole(0, 1);
        }
        if (question instanceof Question.MrrChange) {
            return new Bounds(Interval.ANY, false, true);
        }
        if (question instanceof Question.FirstCallResolution) {
            return new Bounds(new Interval(0, 1), false, true);
        }
        if (question instanceof Question.Windowed windowed) {
            return switch (windowed.measure()) {
                case COUNT -> new Bounds(Interval.NOT_NEGATIVE, true, false);
                case ACTIVE_DAYS -> {
                    double length = (double) windowed.window().from()
                            - windowed.window().to();
                    yield Bounds.whole(0, length + 1);
                }
                case SUM -> new Bounds(sums(values(windowed.selector())), false, false);
                default -> new Bounds(values(windowed.selector()), false, true);
            };
        }
        return new Bounds(
                Interval.NOT_NEGATIVE,
                false,
                question instanceof Question.DaysSince || question instanceof Question.Story);
    }

    private static Interval sums(Interval values) {
        return new Interval(
                values.low() >= 0 ? 0 : Double.NEGATIVE_INFINITY, values.high() <= 0 ? 0 : Double.POSITIVE_INFINITY);
    }

    private Interval values(Selector selector) {
        Range range = selector.field().isPresent()
                ? Range.ANY
                : vocabulary.find(selector.type()).flatMap(type -> type.value()).orElse(Range.ANY);
        return new Interval(
                range.from().map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY),
                range.to().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY));
    }
}
