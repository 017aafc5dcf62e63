package dev.farol.generator.company;

import dev.farol.generator.story.Fate;
import dev.farol.generator.story.Span;

/** A customer: what it is, when it comes and leaves, and what it pays. {@code yearly}: a contract of a year. */
public record Company(
        int number, Segment segment, Country country, boolean yearly, Fate fate, Subscription subscription) {

    private static final int LAST_HOUR = 22;

    public String id() {
        String digits = Integer.toString(number);
        return "c" + "0".repeat(6 - digits.length()) + digits;
    }

    /** The first day of the history that it sees. */
    public int firstDay() {
        return Math.max(0, fate.joined());
    }

    /** The last day of the history that it sees. */
    public int lastDay(Span span) {
        return Math.min(span.lastDay(), fate.left().orElse(span.lastDay()));
    }

    /** The second of the history with which it ends for the customer; subscriptions end late on their last day. */
    public long lastSecond(Span span) {
        boolean leaves = fate.left().orElse(Integer.MAX_VALUE) <= span.lastDay();
        return (long) lastDay(span) * Span.SECONDS_A_DAY + (leaves ? LAST_HOUR * 3600L : Span.SECONDS_A_DAY - 1);
    }

    /** What it pays for at the end of the history, or paid for when it left. */
    public Terms terms(Span span) {
        return subscription.on(lastDay(span)).terms();
    }
}
