package dev.farol.generator.life;

import dev.farol.generator.story.Cause;
import dev.farol.generator.story.Habit;

/** Who signs in, and what they use. The first user is the champion, and does the most. */
final class Usage implements Chapter {
    private static final String[] FEATURES = {
        "dashboard", "reports", "export", "automation", "api", "mobile", "integrations", "forecast"
    };

    @Override
    public void play(Scene scene) {
        int users = Math.min(12, 1 + scene.company().terms(scene.span()).seats() / 4);
        scene.each(Habit.LOGIN, day -> {
            int user = user(scene, users, day);
            scene.diary()
                    .at(scene.office(day), Type.LOGIN)
                    .text("user", "u", user)
                    .end();
        });
        scene.each(Habit.FEATURE, day -> feature(scene, day));
    }

    private static int user(Scene scene, int users, int day) {
        boolean championGone = scene.mood().under(Cause.LOST_CHAMPION, day) > 0;
        boolean champion = !championGone && scene.dice().chance(0.35);
        return champion ? 1 : 1 + (championGone ? 1 : 0) + scene.dice().below(users);
    }

    private static void feature(Scene scene, int day) {
        String feature = scene.dice().pick(FEATURES);
        int count = 1 + (int) (scene.dice().gap() * 4);
        long seconds = (long) count * scene.dice().between(20, 300);
        boolean wrong = scene.dice().chance(0.08 + 0.5 * scene.mood().friction(day));
        scene.diary().at(scene.office(day), Type.FEATURE_USAGE).whole(count);
        scene.diary().text("feature", feature).number("seconds", seconds);
        scene.diary().number("errors", wrong ? scene.dice().between(1, 4) : 0).end();
    }
}
