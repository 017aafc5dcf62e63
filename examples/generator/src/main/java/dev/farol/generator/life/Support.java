package dev.farol.generator.life;

import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Habit;

/** Tickets, what solving them took, what the customer said of it, and calls. */
final class Support implements Chapter {
    private static final String[] REASONS = {"how-to", "bug", "billing", "integration", "performance", "access"};

    private enum Priority {
        LOW("low", 60, 96),
        NORMAL("normal", 24, 48),
        HIGH("high", 10, 24),
        URGENT("urgent", 4, 8);

        private final String id;
        private final double usualHours;
        private final double promisedHours;

        Priority(String id, double usualHours, double promisedHours) {
            this.id = id;
            this.usualHours = usualHours;
            this.promisedHours = promisedHours;
        }

        static Priority draw(Dice dice, double friction) {
            double heat = dice.uniform() * (1 + friction);
            if (heat > 1.25) {
                return URGENT;
            }
            if (heat > 0.85) {
                return HIGH;
            }
            return heat > 0.3 ? NORMAL : LOW;
        }
    }

    @Override
    public void play(Scene scene) {
        int[] tickets = {0};
        scene.each(Habit.TICKET, day -> ticket(scene, day, ++tickets[0]));
        scene.each(Habit.CALL, day -> call(scene, day));
    }

    private static void ticket(Scene scene, int day, int number) {
        Dice dice = scene.dice();
        double friction = scene.mood().friction(day);
        Priority priority = Priority.draw(dice, friction);
        double hours = Math.min(600, 0.2 + priority.usualHours * dice.gap() * (0.5 + 4 * friction));
        long opened = scene.office(day);
        scene.diary().at(opened, Type.SUPPORT_TICKET).text("ticket", "T-", number);
        scene.diary().text("priority", priority.id).text("reason", dice.pick(REASONS));
        scene.diary().flag("escalated", dice.chance(0.04 + 0.5 * friction * friction));
        scene.diary().flag("breached", hours > priority.promisedHours);
        scene.diary().flag("reopened", dice.chance(0.05 + 0.25 * friction)).end();
        boolean unsolved = dice.chance(0.3 * friction);
        if (!unsolved) {
            long solved = opened + Scene.hours(hours);
            scene.diary().at(solved, Type.TICKET_SOLVED).value(10 * (long) (hours * 10));
            scene.diary().text("ticket", "T-", number).end();
            ask(scene, solved, friction);
        }
    }

    private static void ask(Scene scene, long solved, double friction) {
        Dice dice = scene.dice();
        if (!dice.chance(0.5)) {
            return;
        }
        long sent = solved + Scene.hours(1);
        scene.diary().at(sent, Type.SURVEY_SENT).text("survey", "transactional").end();
        if (!dice.chance(0.55)) {
            return;
        }
        double pleasure = scene.mood().satisfaction(Scene.dayOf(sent)) / 10 - 0.3 * friction + 0.12 * dice.normal();
        boolean effort = dice.chance(0.35);
        int highest = effort ? 7 : 5;
        scene.diary().at(sent + Scene.hours(dice.between(0.2, 40.0)), effort ? Type.CES : Type.CSAT);
        scene.diary()
                .whole(Voice.onScale(0.1 + pleasure, 1, highest))
                .text("survey", "transactional")
                .end();
    }

    private static void call(Scene scene, int day) {
        Dice dice = scene.dice();
        double friction = scene.mood().friction(day);
        long wait = (long) (dice.gap() * (25 + 200 * friction));
        boolean abandoned = wait > 8 && dice.chance(Math.min(0.9, wait / 600.0));
        scene.diary().at(scene.office(day), Type.CALL).number("wait", wait);
        if (!abandoned) {
            scene.diary().number("talk", 40 + (long) (dice.gap() * 240));
            scene.diary().number("hold", dice.chance(0.4) ? (long) (dice.gap() * 60) : 0);
            scene.diary().number("wrap", 15 + (long) (dice.gap() * 45));
        }
        scene.diary().flag("abandoned", abandoned);
        scene.diary().flag("solved", !abandoned && dice.chance(0.85 - 0.5 * friction));
        scene.diary().text("reason", dice.pick(REASONS)).end();
    }
}
