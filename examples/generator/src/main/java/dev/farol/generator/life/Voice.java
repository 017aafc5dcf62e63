package dev.farol.generator.life;

import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Cause;
import dev.farol.generator.story.Habit;
import java.time.LocalDate;

/** What customers say when asked: a relational wave of NPS a quarter, and feedback in between. */
final class Voice implements Chapter {
    private static final int WAVE_DAY = 10;

    @Override
    public void play(Scene scene) {
        LocalDate first = scene.span().first();
        LocalDate quarter = LocalDate.of(first.getYear(), first.getMonthValue() - (first.getMonthValue() - 1) % 3, 1);
        while (!quarter.isAfter(scene.span().last())) {
            wave(scene, quarter);
            quarter = quarter.plusMonths(3);
        }
        scene.each(Habit.FEEDBACK, day -> feedback(scene, day));
    }

    private static void wave(Scene scene, LocalDate quarter) {
        Dice dice = scene.dice();
        int day = scene.span().dayOf(quarter) + WAVE_DAY + dice.below(7);
        boolean asked = dice.chance(0.65);
        boolean answers = dice.chance(0.65 * scene.mood().presence(Math.max(0, day)));
        if (!asked || day < scene.company().firstDay() || day > scene.company().lastDay(scene.span())) {
            return;
        }
        String wave = quarter.getYear() + "-Q" + (quarter.getMonthValue() / 3 + 1);
        long sent = scene.office(day);
        scene.diary()
                .at(sent, Type.SURVEY_SENT)
                .text("survey", "relational")
                .text("wave", wave)
                .end();
        if (answers || scene.mood().under(Cause.DETRACTOR, day) > 0.3) {
            long at = sent + Scene.hours(dice.between(0.3, 150.0));
            scene.diary().at(at, Type.NPS).whole(recommendation(scene, day));
            scene.diary().text("survey", "relational").text("wave", wave).end();
        }
    }

    private static void feedback(Scene scene, int day) {
        long at = scene.office(day);
        double pleasure =
                scene.mood().satisfaction(day) / 10 + 0.1 * scene.dice().normal();
        if (scene.dice().chance(0.5)) {
            scene.diary()
                    .at(at, Type.NPS)
                    .whole(recommendation(scene, day))
                    .text("survey", "transactional")
                    .end();
        } else {
            scene.diary()
                    .at(at, Type.RATING)
                    .whole(onScale(pleasure, 1, 5))
                    .text("survey", "transactional")
                    .end();
        }
    }

    private static int recommendation(Scene scene, int day) {
        return onScale(scene.mood().satisfaction(day) / 10 + 0.15 * scene.dice().normal(), 0, 10);
    }

    /** The step of a scale, both ends included, for a pleasure that is mostly between 0 and 1. */
    static int onScale(double pleasure, int lowest, int highest) {
        long step = Math.round(lowest + pleasure * (highest - lowest));
        return (int) Math.max(lowest, Math.min(highest, step));
    }
}
