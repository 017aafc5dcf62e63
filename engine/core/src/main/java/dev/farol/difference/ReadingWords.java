package dev.farol.difference;

import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.question.Measure;
import dev.farol.question.Question;
import dev.farol.question.Selector;
import dev.farol.question.Window;
import java.math.BigDecimal;

/** What rules read of a customer, as rules write it. Stateless. */
final class ReadingWords {

    private ReadingWords() {}

    static String of(Reading reading) {
        if (reading instanceof Reading.Asked asked) {
            return of(asked.question());
        }
        if (reading instanceof Reading.Attribute attribute) {
            return "number(\"" + attribute.name() + "\")";
        }
        if (reading instanceof Reading.DimensionTotal total) {
            return "dimension(\"" + total.dimension() + "\")";
        }
        if (reading instanceof Reading.Fired fired) {
            return "fired(\"" + fired.rule() + "\")";
        }
        if (reading instanceof Reading.Mrr) {
            return "mrr";
        }
        if (reading instanceof Reading.TenureDays) {
            return "tenureDays";
        }
        if (reading instanceof Reading.DaysToRenewal) {
            return "daysToRenewal";
        }
        if (reading instanceof Reading.Score) {
            return "score";
        }
        return reading instanceof Reading.Change ? "change" : "coverage";
    }

    static String of(TextReading reading) {
        if (reading instanceof TextReading.Profile profile) {
            return profile.field();
        }
        if (reading instanceof TextReading.Attribute attribute) {
            return "text(\"" + attribute.name() + "\")";
        }
        if (reading instanceof TextReading.Status) {
            return "status";
        }
        return reading instanceof TextReading.Band ? "band" : "previousBand";
    }

    private static String of(Question question) {
        if (question instanceof Question.Windowed windowed) {
            return name(windowed.measure()) + "(" + quoted(windowed.selector()) + window(windowed.window()) + ")";
        }
        if (question instanceof Question.DaysSince since) {
            return "daysSince(" + quoted(since.selector()) + ")";
        }
        if (question instanceof Question.Decayed decayed) {
            return "decayed(" + quoted(decayed.selector()) + ", " + number(decayed.halfLife()) + ")";
        }
        if (question instanceof Question.Story story) {
            return of(story);
        }
        Question.Sequence sequence = (Question.Sequence) question;
        return "sequence(" + quoted(sequence.first()) + ", " + quoted(sequence.then()) + ", " + sequence.days() + ")";
    }

    private static String of(Question.Story story) {
        if (story instanceof Question.MrrChange change) {
            return "mrrChange(" + change.days() + ")";
        }
        if (story instanceof Question.FirstCallResolution resolution) {
            return "firstCallResolution(" + resolution.days() + ")";
        }
        if (story instanceof Question.HandlingTime time) {
            return "handlingTime(" + time.days() + ")";
        }
        return story instanceof Question.SubscribedMrr ? "mrr" : "status";
    }

    private static String name(Measure measure) {
        return switch (measure) {
            case COUNT -> "count";
            case SUM -> "sum";
            case ACTIVE_DAYS -> "activeDays";
            case AVERAGE -> "average";
            case SMALLEST -> "smallest";
            case LARGEST -> "largest";
            case LATEST -> "latest";
        };
    }

    private static String window(Window window) {
        if (window.equals(Window.ALL)) {
            return "";
        }
        return ", " + window.from() + (window.to() == 0 ? "" : ", " + window.to());
    }

    private static String quoted(Selector selector) {
        return "\"" + selector + "\"";
    }

    /** Plain, as short as it goes: {@code 5}, {@code 0.25}. */
    static String number(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
