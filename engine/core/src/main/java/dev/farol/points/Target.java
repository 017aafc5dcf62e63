package dev.farol.points;

/** A number that can be changed. */
public sealed interface Target {

    /** As a message names it. */
    String inWords();

    /** The points of a health rule. */
    record Rule(String name) implements Target {
        @Override
        public String inWords() {
            return name;
        }
    }

    /** {@code base} of the scorecard. */
    record Base() implements Target {
        @Override
        public String inWords() {
            return "base";
        }
    }

    /** {@code min} of a dimension. */
    record Lowest(String dimension) implements Target {
        @Override
        public String inWords() {
            return dimension + ": min";
        }
    }

    /** {@code max} of a dimension. */
    record Highest(String dimension) implements Target {
        @Override
        public String inWords() {
            return dimension + ": max";
        }
    }
}
