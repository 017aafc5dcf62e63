package dev.farol.generator.life;

import dev.farol.generator.company.Population;
import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Span;

/** What the vendor itself spends on sales and marketing, every month: the basis of acquisition cost. */
public final class Acquisition {
    private static final int CENTS_A_CUSTOMER = 30_00;

    private final Population population;

    public Acquisition(Population population) {
        this.population = population;
    }

    public void play(Diary diary) {
        Span span = population.span();
        Dice dice = population.dice(population.size(), "acquisition");
        for (int day = 0; day < span.days(); day++) {
            if (span.date(day).getDayOfMonth() == 1) {
                spend(diary, dice, day, "sales");
                spend(diary, dice, day, "marketing");
            }
        }
    }

    private void spend(Diary diary, Dice dice, int day, String kind) {
        long amount = (long) population.size() * CENTS_A_CUSTOMER * dice.between(70, 130) / 100;
        diary.at(Scene.start(day) + Scene.hours(9), Type.SPEND)
                .value(amount)
                .text("kind", kind)
                .end();
    }
}
