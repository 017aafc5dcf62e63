package dev.farol.generator.life;

import dev.farol.generator.company.Company;
import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Habit;
import dev.farol.generator.story.Mood;
import dev.farol.generator.story.Span;
import dev.farol.generator.story.Week;
import java.util.function.IntConsumer;

/**
 * What a chapter plays with.
 *
 * @param pace how many times the ordinary frequency of habits the whole base has
 * @param dice the chapter's own
 */
record Scene(Company company, Mood mood, Span span, double pace, Dice dice, Diary diary) {
    private static final int HOUR = 3600;

    /** Calls {@code occasion} with the day of each occasion of a habit: a Poisson process, thinned to the mood. */
    void each(Habit habit, IntConsumer occasion) {
        Week week = habit.week();
        double most = mood.most(habit) * week.peak();
        double gap = 1 / (habit.perDay() * pace * company.segment().activity() * most);
        int end = company.lastDay(span) + 1;
        for (double at = company.firstDay() + dice.gap() * gap; at < end; at += dice.gap() * gap) {
            int day = (int) at;
            double now = mood.times(habit, day) * week.share(span.weekday(day));
            if (dice.chance(now / most)) {
                occasion.accept(day);
            }
        }
    }

    /** A second of a day in office hours of the customer's country, around noon rather than early or late. */
    long office(int day) {
        double hours = 5 * (dice.uniform() + dice.uniform());
        return start(day) + company.country().opening() + (long) (hours * HOUR);
    }

    static long start(int day) {
        return (long) day * Span.SECONDS_A_DAY;
    }

    static long hours(double hours) {
        return (long) (hours * HOUR);
    }

    static int dayOf(long second) {
        return (int) (second / Span.SECONDS_A_DAY);
    }
}
