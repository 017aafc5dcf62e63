package dev.farol.scenario;

/** What a scenario says about the score. */
public sealed interface ExpectedScore {

    /** {@code score: null}: too little data for a score. */
    record NotScored() implements ExpectedScore {
        @Override
        public String toString() {
            return "not scored";
        }
    }

    /** From one whole number to another, both included; the same twice for {@code score: 34}. */
    record Between(int from, int to) implements ExpectedScore {

        public boolean contains(int score) {
            return from <= score && score <= to;
        }

        @Override
        public String toString() {
            return from == to ? Integer.toString(from) : from + " to " + to;
        }
    }
}
