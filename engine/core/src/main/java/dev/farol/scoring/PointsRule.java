package dev.farol.scoring;

import dev.farol.lowering.Effect;
import dev.farol.rules.Dimension;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A health rule as points are added up.
 *
 * @param index in its stage
 * @param dimension its number in the scorecard
 */
record PointsRule(int index, String name, int dimension, Effect.Points effect) {

    private static final Comparator<PointsRule> ORDER = Comparator.comparingInt(PointsRule::dimension)
            .thenComparingInt(rule -> -Math.abs(rule.effect().points()))
            .thenComparing(PointsRule::name);

    /** The health rules in the order of factors: by dimension, those that weigh most first. */
    static List<PointsRule> of(RuleSet rules) {
        List<String> dimensions =
                rules.scorecard().dimensions().stream().map(Dimension::id).toList();
        return IntStream.range(0, rules.rules(Stage.HEALTH).size())
                .mapToObj(i -> {
                    var rule = rules.rules(Stage.HEALTH).get(i);
                    Effect.Points effect = (Effect.Points) rule.effect();
                    return new PointsRule(i, rule.name(), dimensions.indexOf(effect.dimension()), effect);
                })
                .sorted(ORDER)
                .toList();
    }

    /** What it is for a customer for which it fired. */
    Factor factor(Subject subject) {
        Reason reason = new Reason(effect.reason(), subject.numbers(), subject.texts());
        return new Factor(name, effect.dimension(), effect.points(), reason);
    }
}
