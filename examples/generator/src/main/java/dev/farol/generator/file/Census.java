package dev.farol.generator.file;

import dev.farol.generator.company.Company;
import dev.farol.generator.company.Population;
import dev.farol.generator.life.Diary;
import dev.farol.generator.life.Life;
import dev.farol.generator.life.Type;
import dev.farol.generator.story.Span;

/** A diary that counts the interactions of a sample of the base, by day. */
final class Census implements Diary {
    private static final int SAMPLE = 20_000;

    private final long[] days;
    private Window customer = new Window(0, 0);
    private long total;

    private Census(Span span) {
        this.days = new long[span.days()];
    }

    /** Of the whole base, or customers from all over a big one. */
    static Census take(Population population, Life life) {
        Census census = new Census(population.span());
        int sample = sample(population);
        for (int i = 0; i < sample; i++) {
            Company company = population.company((int) ((long) i * population.size() / sample));
            census.customer = Window.of(company, population.span());
            life.play(company, census);
        }
        return census;
    }

    static int sample(Population population) {
        return Math.min(SAMPLE, population.size());
    }

    long total() {
        return total;
    }

    long on(int day) {
        return days[day];
    }

    @Override
    public Diary at(long second, Type type) {
        if (customer.holds(second)) {
            total++;
            days[(int) (second / Span.SECONDS_A_DAY)]++;
        }
        return this;
    }

    @Override
    public Diary value(long hundredths) {
        return this;
    }

    @Override
    public Diary text(String field, String value) {
        return this;
    }

    @Override
    public Diary text(String field, String prefix, int number) {
        return this;
    }

    @Override
    public Diary number(String field, long value) {
        return this;
    }

    @Override
    public Diary flag(String field, boolean value) {
        return this;
    }

    @Override
    public void end() {
        // counted when it began
    }
}
