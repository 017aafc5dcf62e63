package dev.farol.suggest;

import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.question.Measure;
import dev.farol.question.Question;
import dev.farol.question.Selector;
import dev.farol.question.Window;
import java.util.List;

/** Something that a rule can ask of a customer. */
sealed interface Aspect {

    /** How hard it is to explain: 0 for how many there were. */
    default int difficulty() {
        if (this instanceof Measured measured) {
            int field = measured.selector().field().isPresent() ? 1 : 0;
            return field
                    + switch (measured.measure()) {
                        case COUNT -> measured.selector().filter().isPresent() ? 1 : 0;
                        case SUM, ACTIVE_DAYS -> 1;
                        case AVERAGE, LATEST -> 2;
                        case SMALLEST, LARGEST -> 3;
                    };
        }
        return this instanceof Since || this instanceof Trend ? 2 : 0;
    }

    /** A measure over the last days. */
    record Measured(Measure measure, Selector selector, int days) implements Number {
        @Override
        public List<Reading> readings() {
            return List.of(new Reading.Asked(new Question.Windowed(measure, selector, Window.last(days))));
        }
    }

    /** Days since the latest one. */
    record Since(Selector selector) implements Number {
        @Override
        public List<Reading> readings() {
            return List.of(new Reading.Asked(new Question.DaysSince(selector)));
        }
    }

    /** How many in the last days, by how many in the days before. */
    record Trend(Selector selector, int days) implements Number {
        @Override
        public List<Reading> readings() {
            return List.of(count(Window.last(days)), count(new Window(2 * days, days)));
        }

        private Reading count(Window window) {
            return new Reading.Asked(new Question.Windowed(Measure.COUNT, selector, window));
        }
    }

    /** A number of the profile. */
    record Profile(Reading reading) implements Number {
        @Override
        public List<Reading> readings() {
            return List.of(reading);
        }
    }

    /** A word of the profile. */
    record Word(TextReading reading) implements Aspect {}

    /** A number, or the quotient of two. */
    @SuppressWarnings("JavaLangClash") // always written Aspect.Number elsewhere
    sealed interface Number extends Aspect {

        /** What it is computed from: a number, or two of which the first is divided by the second. */
        List<Reading> readings();

        /** Whether it never has a fraction. */
        default boolean isWhole() {
            if (this instanceof Measured measured) {
                return measured.measure() == Measure.COUNT || measured.measure() == Measure.ACTIVE_DAYS;
            }
            return this instanceof Profile profile
                    && (profile.reading() instanceof Reading.TenureDays
                            || profile.reading() instanceof Reading.DaysToRenewal);
        }
    }
}
