package dev.farol.ruleset;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.lowering.Condition;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.Reading;
import dev.farol.lowering.Slots;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import dev.farol.rules.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** What is wrong with rules that are each well written: some can never fire, some say the same, bands leave gaps. */
final class Lint {

    private final Scorecard scorecard;
    private final Diagnostics diagnostics;
    private final IntFunction<Reach.Bounds> bounds;
    private final BandCheck bands;

    Lint(Scorecard scorecard, Vocabulary vocabulary, Slots slots, Diagnostics diagnostics) {
        this.scorecard = scorecard;
        this.diagnostics = diagnostics;
        List<Reading> readings = slots.numbers();
        SlotBounds known = new SlotBounds(scorecard, vocabulary);
        this.bounds = slot -> known.of(readings.get(slot));
        this.bands = new BandCheck(readings, bounds, diagnostics);
    }

    /** @param complete the stages of which every rule is here: of others it is not said what they lack */
    void look(Map<Stage, List<LoweredRule>> rules, Set<Stage> complete) {
        Reach reach = new Reach(bounds);
        for (Stage stage : Stage.values()) {
            List<LoweredRule> ofStage = rules.getOrDefault(stage, List.of());
            ofStage.forEach(rule -> canFire(rule, reach));
            areDifferent(ofStage);
        }
        if (complete.contains(Stage.BANDS)) {
            bands.look(rules.getOrDefault(Stage.BANDS, List.of()), scorecard.bands());
        }
    }

    private void canFire(LoweredRule rule, Reach reach) {
        if (!reach.canHold(rule.condition())) {
            diagnostics.error(
                    "never-fires",
                    rule.place(),
                    "This rule can never fire: its conditions exclude each other, or lie outside what is possible ("
                            + rule.name() + ").",
                    "Maybe a number or a < is the wrong way round.");
        }
    }

    private void areDifferent(List<LoweredRule> rules) {
        Map<Object, LoweredRule> seen = new HashMap<>();
        for (LoweredRule rule : rules) {
            LoweredRule first = seen.putIfAbsent(List.of(conjuncts(rule.condition()), subject(rule.effect())), rule);
            if (first != null) {
                diagnostics.error(
                        "identical-rules",
                        rule.place(),
                        "This rule has the same condition as another, and speaks of the same thing (" + rule.name()
                                + ", " + first.name() + " at " + first.place() + ").",
                        "Maybe put both into one rule.");
            }
        }
    }

    private static Object conjuncts(Condition condition) {
        return condition instanceof Condition.All all ? new HashSet<>(all.operands()) : Set.of(condition);
    }

    private static String subject(Effect effect) {
        if (effect instanceof Effect.Points points) {
            return points.dimension();
        }
        return effect instanceof Effect.InBand band ? band.band() : ((Effect.Recommend) effect).playbook();
    }
}
