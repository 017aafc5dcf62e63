package dev.farol.ruleset.lint;

import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.reach.Effort;
import dev.farol.ruleset.reach.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Bounds of what the rules of a dimension come to, before its limits: no customer gets less than the lowest or more than
 * the highest. Of rules that cannot fire together only the strongest counts.
 *
 * @param lowest 0 or less
 * @param highest 0 or more
 */
record Attainable(int lowest, int highest) {

    /** With more rules than these the limits are reached anyway, and pairs would be many. */
    private static final int MOST = 60;

    private static final int FOR_ONE = 200;
    private static final int IN_ALL = 40_000;

    static Attainable of(String dimension, Ground ground) {
        List<LoweredRule> rules = ground.rules(Stage.HEALTH).stream()
                .filter(rule -> Told.dimension(rule).equals(dimension))
                .toList();
        Reach reach = ground.reach();
        return new Attainable(
                sum(rules.stream().filter(rule -> Told.points(rule) < 0).toList(), reach),
                sum(rules.stream().filter(rule -> Told.points(rule) > 0).toList(), reach));
    }

    private static int sum(List<LoweredRule> rules, Reach reach) {
        if (rules.size() > MOST) {
            return (int) Math.max(
                    -1e9, Math.min(1e9, rules.stream().mapToDouble(Told::points).sum()));
        }
        Effort effort = new Effort(FOR_ONE, IN_ALL);
        List<List<LoweredRule>> exclusive = new ArrayList<>();
        int sum = 0;
        for (LoweredRule rule : strongestFirst(rules)) {
            boolean alone = true;
            for (List<LoweredRule> group : exclusive) {
                if (alone && group.stream().allMatch(other -> exclude(rule, other, reach, effort))) {
                    group.add(rule);
                    alone = false;
                }
            }
            if (alone) {
                exclusive.add(new ArrayList<>(List.of(rule)));
                sum += Told.points(rule);
            }
        }
        return sum;
    }

    private static List<LoweredRule> strongestFirst(List<LoweredRule> rules) {
        return rules.stream()
                .sorted(Comparator.comparingInt(rule -> -Math.abs(((Effect.Points) rule.effect()).points())))
                .toList();
    }

    private static boolean exclude(LoweredRule rule, LoweredRule other, Reach reach, Effort effort) {
        return !reach.canHold(List.of(rule.condition(), other.condition()), effort);
    }
}
