package dev.farol.generator.life;

import dev.farol.generator.company.Names;
import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Habit;
import java.time.LocalDate;

/** Mails, talks, meetings, and what the account manager feels. */
final class Relationship implements Chapter {
    private static final String[] CAMPAIGNS = {"newsletter", "webinar", "release-notes", "tips", "event"};
    private static final String[] CHANNELS = {"chat", "email", "phone", "video"};
    private static final int PULSE_DAYS = 90;

    @Override
    public void play(Scene scene) {
        int[] meetings = {0};
        scene.each(Habit.EMAIL, day -> email(scene, day));
        scene.each(Habit.CONVERSATION, day -> conversation(scene, day));
        scene.each(Habit.MEETING, day -> meeting(scene, day, ++meetings[0]));
        String author = Names.owner(scene.dice());
        scene.each(Habit.PULSE, day -> pulse(scene, day, author));
    }

    private static void email(Scene scene, int day) {
        Dice dice = scene.dice();
        LocalDate date = scene.span().date(day);
        String campaign = dice.pick(CAMPAIGNS) + "-" + date.getYear() + "-" + date.getMonthValue();
        long at = scene.office(day);
        scene.diary().at(at, Type.EMAIL_DELIVERED).text("campaign", campaign).end();
        if (dice.chance(0.5 * scene.mood().presence(day))) {
            long opened = at + Scene.hours(dice.gap() * 9);
            scene.diary()
                    .at(opened, Type.EMAIL_OPENED)
                    .text("campaign", campaign)
                    .end();
            if (dice.chance(0.25)) {
                scene.diary()
                        .at(opened + 20 + dice.below(120), Type.EMAIL_CLICKED)
                        .text("campaign", campaign)
                        .end();
            }
        }
    }

    private static void conversation(Scene scene, int day) {
        boolean meaningful = scene.dice().chance(0.4 * scene.mood().presence(day));
        scene.diary().at(scene.office(day), Type.CONVERSATION).flag("meaningful", meaningful);
        scene.diary().text("channel", scene.dice().pick(CHANNELS)).end();
    }

    private static void meeting(Scene scene, int day, int number) {
        Dice dice = scene.dice();
        int later = day + dice.between(3, 14);
        long due = scene.office(later);
        note(scene, scene.office(day), Type.MEETING_BOOKED, number, due);
        double presence = scene.mood().presence(later);
        if (dice.chance(0.1)) {
            long moved = due + Scene.hours(24.0 * dice.between(1, 7));
            note(scene, due - Scene.hours(dice.between(1.0, 48.0)), Type.MEETING_RESCHEDULED, number, moved);
            due = moved;
        }
        if (dice.chance(presence)) {
            scene.diary()
                    .at(due, Type.MEETING_HELD)
                    .whole(5L * dice.between(3, 18))
                    .text("meeting", "M-", number);
            scene.diary().flag("meaningful", dice.chance(0.6)).end();
        } else if (dice.chance(0.5)) {
            note(scene, due - Scene.hours(dice.between(0.5, 30.0)), Type.MEETING_CANCELLED, number, due);
        } else {
            note(scene, due, Type.MEETING_MISSED, number, due);
        }
    }

    private static void note(Scene scene, long at, Type type, int number, long due) {
        scene.diary()
                .at(at, type)
                .text("meeting", "M-", number)
                .text("due", scene.span().instant(due))
                .end();
    }

    private static void pulse(Scene scene, int day, String author) {
        double mean = (scene.mood().satisfaction(day) / 10 + scene.mood().presence(day)) / 2;
        int reading = Voice.onScale(mean + 0.12 * scene.dice().normal(), 1, 5);
        scene.diary().at(scene.office(day), Type.PULSE).whole(reading).text("author", author);
        scene.diary().text("reason", reason(reading));
        scene.diary()
                .text("until", scene.span().date(day + PULSE_DAYS).toString())
                .end();
    }

    private static String reason(int reading) {
        return switch (reading) {
            case 1, 2 -> "sponsor is hard to reach";
            case 3 -> "patrocinador indeciso";
            default -> "good relationship";
        };
    }
}
