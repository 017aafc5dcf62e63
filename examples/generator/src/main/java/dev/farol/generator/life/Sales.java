package dev.farol.generator.life;

import dev.farol.generator.company.Change;
import dev.farol.generator.company.Terms;
import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Habit;
import java.util.List;

/** Deals, quotes and orders. Each expansion of the subscription is a deal won; the other deals are lost or open. */
final class Sales implements Chapter {
    private static final String[] STAGES = {"qualified", "proposal", "negotiation"};
    private static final String[] LOSSES = {"price", "timing", "competitor", "no-budget", "unknown"};

    @Override
    public void play(Scene scene) {
        int[] deals = {0};
        List<Change> changes = scene.company().subscription().changes();
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i).step() == Change.Step.EXPANDED) {
                Terms before = changes.get(i - 1).terms();
                Terms after = changes.get(i).terms();
                won(scene, changes.get(i).day(), ++deals[0], after.yearlyAmount() - before.yearlyAmount());
            }
        }
        scene.each(Habit.DEAL, day -> lost(scene, day, ++deals[0]));
        int[] orders = {0};
        scene.each(Habit.ORDER, day -> order(scene, day, ++orders[0]));
    }

    private static void won(Scene scene, int day, int deal, long amount) {
        int stages = STAGES.length;
        for (int stage = 0; stage < stages; stage++) {
            stage(scene, day - 8 * (stages - stage), deal, STAGES[stage], amount);
        }
        scene.diary().at(scene.office(day - 15), Type.QUOTE).value(amount).end();
        scene.diary()
                .at(scene.office(day), Type.DEAL_WON)
                .value(amount)
                .text("deal", "D-", deal)
                .end();
    }

    private static void lost(Scene scene, int day, int deal) {
        Dice dice = scene.dice();
        long amount = 100_00L * dice.between(5, 200);
        int reached = 1 + dice.below(STAGES.length);
        for (int stage = 0; stage < reached; stage++) {
            stage(scene, day + 9 * stage, deal, STAGES[stage], amount);
        }
        if (dice.chance(0.8)) {
            scene.diary()
                    .at(scene.office(day + 9 * reached), Type.DEAL_LOST)
                    .value(amount)
                    .text("deal", "D-", deal);
            scene.diary().text("reason", dice.pick(LOSSES)).end();
        }
    }

    private static void stage(Scene scene, int day, int deal, String stage, long amount) {
        scene.diary().at(scene.office(day), Type.DEAL_STAGE).value(amount);
        scene.diary().text("deal", "D-", deal).text("stage", stage).end();
    }

    private static void order(Scene scene, int day, int order) {
        Dice dice = scene.dice();
        int quantity = 1 + (int) (dice.gap() * 2);
        long amount = quantity * (49_90L + 10_00L * dice.below(40));
        if (dice.chance(0.5)) {
            note(scene, scene.office(day - dice.between(1, 9)), Type.QUOTE, order, quantity, amount);
        }
        note(scene, scene.office(day), Type.ORDER, order, quantity, amount);
        if (dice.chance(0.05)) {
            note(scene, scene.office(day + dice.between(2, 20)), Type.ORDER_RETURNED, order, quantity, amount);
        }
    }

    private static void note(Scene scene, long at, Type type, int order, int quantity, long amount) {
        scene.diary()
                .at(at, type)
                .value(amount)
                .text("order", "O-", order)
                .number("quantity", quantity)
                .end();
    }
}
