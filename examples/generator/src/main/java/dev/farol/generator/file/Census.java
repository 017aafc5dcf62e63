package dev.farol.generator.file;

import dev.farol.generator.company.Company;
import dev.farol.generator.company.Population;
import dev.farol.generator.life.Diary;
import dev.farol.generator.life.Life;
import dev.farol.generator.life.Type;

/** A diary that counts the interactions of customers, and no more. */
final class Census implements Diary {
    private Window customer = new Window(0, 0);
    private long total;

    /** @param sample how many customers, from all over the base */
    static long count(Population population, Life life, int sample) {
        Census census = new Census();
        for (int i = 0; i < sample; i++) {
            Company company = population.company((int) ((long) i * population.size() / sample));
            census.customer = Window.of(company, population.span());
            life.play(company, census);
        }
        return census.total;
    }

    @Override
    public Diary at(long second, Type type) {
        if (customer.holds(second)) {
            total++;
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
