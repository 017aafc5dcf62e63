package dev.farol.points;

import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.points.Step.Wanted;
import dev.farol.rules.Dimension;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule set must say after some numbers changed. Immutable. */
final class Expected {

    private final RuleSet before;
    private final Map<Target, Wanted> wanted = new HashMap<>();

    Expected(RuleSet before, List<Step> steps) {
        this.before = before;
        steps.forEach(step -> step.wanted().forEach(one -> wanted.put(one.target(), one)));
    }

    /** The first thing that is not as it must be, in words; empty when all is. Places and the version may differ. */
    Optional<String> differenceTo(RuleSet after) {
        for (Stage stage : Stage.values()) {
            List<LoweredRule> old = before.rules(stage);
            List<LoweredRule> young = after.rules(stage);
            if (old.size() != young.size()) {
                return Optional.of("the number of rules in " + stage.folder() + "/");
            }
            for (int i = 0; i < old.size(); i++) {
                Optional<String> difference = difference(old.get(i), young.get(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        if (!before.numbers().equals(after.numbers()) || !before.texts().equals(after.texts())) {
            return Optional.of("what the rules ask");
        }
        if (!scorecard(before.scorecard()).equals(after.scorecard())) {
            return Optional.of("the scorecard");
        }
        boolean same = before.vocabulary().equals(after.vocabulary())
                && before.playbooks().equals(after.playbooks());
        return same ? Optional.empty() : Optional.of("the vocabulary or a playbook");
    }

    private Optional<String> difference(LoweredRule old, LoweredRule young) {
        if (!old.name().equals(young.name())) {
            return Optional.of("the name of the rule " + old.name());
        }
        if (old.stage() != young.stage() || !old.condition().equals(young.condition())) {
            return Optional.of("the condition of the rule " + old.name());
        }
        if (effect(old).equals(young.effect())) {
            return Optional.empty();
        }
        boolean reason = old.effect() instanceof Effect.Points was
                && young.effect() instanceof Effect.Points is
                && !was.reason().equals(is.reason());
        return Optional.of((reason ? "the reason" : "what is done") + " of the rule " + old.name());
    }

    private Effect effect(LoweredRule rule) {
        return rule.effect() instanceof Effect.Points points
                ? new Effect.Points(
                        points.dimension(), after(new Target.Rule(rule.name()), points.points()), points.reason())
                : rule.effect();
    }

    private Scorecard scorecard(Scorecard old) {
        return new Scorecard(
                old.zone(),
                after(new Target.Base(), old.base()),
                old.minCoverage(),
                old.coverageDays(),
                old.dimensions().stream().map(this::dimension).toList(),
                old.bands());
    }

    private Dimension dimension(Dimension old) {
        return new Dimension(
                old.id(),
                after(new Target.Lowest(old.id()), old.min()),
                after(new Target.Highest(old.id()), old.max()),
                old.from(),
                old.label());
    }

    private int after(Target target, int number) {
        return Optional.ofNullable(wanted.get(target)).map(Wanted::after).orElse(number);
    }
}
