package dev.farol.generator.file;

import dev.farol.generator.company.Company;
import dev.farol.generator.story.Span;

/** Seconds of the history, {@code until} excluded. */
public record Window(long from, long until) {

    static Window ofDays(int from, int until) {
        return new Window((long) from * Span.SECONDS_A_DAY, (long) until * Span.SECONDS_A_DAY);
    }

    /** While a customer is there; nothing happens to it before or after. */
    public static Window of(Company company, Span span) {
        return new Window((long) company.firstDay() * Span.SECONDS_A_DAY, company.lastSecond(span) + 1);
    }

    public boolean holds(long second) {
        return second >= from && second < until;
    }
}
