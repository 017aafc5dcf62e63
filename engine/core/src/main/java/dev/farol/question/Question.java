package dev.farol.question;

import dev.farol.call.CallReader;
import dev.farol.subscription.SubscriptionTypes;
import java.util.Set;

/** One thing a rule set asks of a customer's history; its answer is a double, NaN when absent. */
public sealed interface Question {

    /** A measure over the selected interactions of a window. */
    record Windowed(Measure measure, Selector selector, Window window) implements Question {}

    /** Days of 24 hours, fractional, since the latest one; absent when it never happened. */
    record DaysSince(Selector selector) implements Question {}

    /** Sum of {@code 0.5^(age / halfLife)}, ages in days, over all of them; 0 when there are none. */
    record Decayed(Selector selector, double halfLife) implements Question {}

    /** What is told by the whole story of some types of interactions, and not by counting in a window. */
    sealed interface Story extends Question {

        /** The interaction types that it is told by. */
        default Set<String> types() {
            return SubscriptionTypes.STATE;
        }

        /** The data fields that are read of them. */
        default Set<String> fields() {
            return SubscriptionTypes.FIELDS;
        }
    }

    /** Monthly recurring revenue of all subscriptions at the as-of; absent without any. */
    record SubscribedMrr() implements Story {}

    /** MRR at the as-of less MRR that many days of 24 hours before; absent without subscriptions. */
    record MrrChange(int days) implements Story {}

    /** The {@link dev.farol.subscription.Status} by its number; absent without subscriptions. */
    record SubscriptionStatus() implements Story {}

    /** Share of the issues begun in the last days that were solved in their first call; absent without issues. */
    record FirstCallResolution(int days) implements Story {

        @Override
        public Set<String> types() {
            return CallReader.TYPES;
        }

        @Override
        public Set<String> fields() {
            return CallReader.FIELDS;
        }
    }

    /** Mean seconds of talk, hold and wrap of calls in the last days; absent without any that tell. */
    record HandlingTime(int days) implements Story {

        @Override
        public Set<String> types() {
            return CallReader.TYPES;
        }

        @Override
        public Set<String> fields() {
            return CallReader.FIELDS;
        }
    }

    /** 1 when some {@code first} at t1 and some {@code then} at t2 have {@code t1 < t2 <= t1 + days x 24 h}, else 0. */
    record Sequence(Selector first, Selector then, int days) implements Question {}
}
