package dev.farol.question;

/** One thing a rule set asks of a customer's history; its answer is a double, NaN when absent. */
public sealed interface Question {

    /** A measure over the selected interactions of a window. */
    record Windowed(Measure measure, Selector selector, Window window) implements Question {}

    /** Days of 24 hours, fractional, since the latest one; absent when it never happened. */
    record DaysSince(Selector selector) implements Question {}

    /** Sum of {@code 0.5^(age / halfLife)}, ages in days, over all of them; 0 when there are none. */
    record Decayed(Selector selector, double halfLife) implements Question {}

    /** 1 when some {@code first} at t1 and some {@code then} at t2 have {@code t1 < t2 <= t1 + days x 24 h}, else 0. */
    record Sequence(Selector first, Selector then, int days) implements Question {}
}
