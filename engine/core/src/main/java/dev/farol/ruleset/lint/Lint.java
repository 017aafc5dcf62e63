package dev.farol.ruleset.lint;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.lowering.Condition;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.reach.Reach;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with rules that are each well written. Some can never fire, some say the same, bands leave gaps: these
 * are errors. What is only likely to be a mistake is a warning, and is looked for where there are no errors.
 */
public final class Lint {

    private static final List<Check> CHECKS = List.of(
            new EqualRules(),
            new ImpliedRules(),
            new OverlappingWindows(),
            new ContradictingPoints(),
            new ValuesOutsideRange(),
            new LimitsOutOfReach(),
            new PointsBeyondLimit(),
            new BandsOutOfReach());

    private final Ground ground;
    private final Diagnostics diagnostics;

    public Lint(Ground ground, Diagnostics diagnostics) {
        this.ground = ground;
        this.diagnostics = diagnostics;
    }

    /** @param complete the stages of which every rule is here: of others it is not said what they lack */
    public void look(Set<Stage> complete) {
        Reach reach = ground.reach();
        for (Stage stage : Stage.values()) {
            List<LoweredRule> ofStage = ground.rules(stage);
            ofStage.forEach(rule -> canFire(rule, reach));
            areDifferent(ofStage);
        }
        if (complete.contains(Stage.BANDS)) {
            new BandCheck(ground.readings(), reach, diagnostics)
                    .look(ground.rules(Stage.BANDS), ground.scorecard().bands());
        }
        if (!diagnostics.hasErrors()) {
            Follows follows = Follows.of(ground);
            Warnings warnings = new Warnings();
            CHECKS.forEach(check -> check.look(ground, follows, warnings));
            warnings.pass(diagnostics);
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
