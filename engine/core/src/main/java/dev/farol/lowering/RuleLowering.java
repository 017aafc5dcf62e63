package dev.farol.lowering;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.RuleSyntax;
import dev.farol.language.RuleSyntax.Annotation;
import dev.farol.rules.Dimension;
import dev.farol.rules.Stage;
import java.util.List;
import java.util.Optional;

/** Checks and lowers the rules of one stage. */
public final class RuleLowering {

    static final List<String> ANNOTATIONS = List.of("dimension", "description", "owner");

    private final Known known;
    private final Stage stage;
    private final ConditionLowering conditions;
    private final EffectLowering effects;
    private final Diagnostics diagnostics;

    public RuleLowering(Known known, Stage stage, Slots slots, Diagnostics diagnostics) {
        this.known = known;
        this.stage = stage;
        this.conditions = new ConditionLowering(known, stage, slots, diagnostics);
        this.effects = new EffectLowering(known, stage, new ReasonLowering(conditions, diagnostics), diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The rule as it runs; empty when something is wrong with it, which is reported, all of it. */
    public Optional<LoweredRule> lower(RuleSyntax rule) {
        if (!rule.whole()) {
            return Optional.empty();
        }
        Optional<String> dimension = dimension(rule);
        Optional<Condition> condition = rule.condition().isEmpty()
                ? Optional.of(Condition.always())
                : conditions.lower(rule.condition().get());
        Optional<Effect> effect = rule.consequence().flatMap(call -> effects.lower(call, dimension));
        if (condition.isEmpty() || effect.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LoweredRule(rule.name(), stage, rule.place(), condition.get(), effect.get()));
    }

    /** The dimension of a health rule; reported when it is missing, unknown, or on a rule of another stage. */
    private Optional<String> dimension(RuleSyntax rule) {
        Optional<Annotation> found = Optional.empty();
        for (Annotation annotation : rule.annotations()) {
            if (!ANNOTATIONS.contains(annotation.name())) {
                diagnostics.error(
                        "unknown-annotation",
                        annotation.place(),
                        "There is no annotation of this name (@" + annotation.name() + ").",
                        Spelling.hint(annotation.name(), ANNOTATIONS));
            } else if (annotation.name().equals("dimension")) {
                if (found.isPresent()) {
                    diagnostics.error(
                            "dimension",
                            annotation.place(),
                            "A rule belongs to one dimension, and this is a second (" + annotation.value() + ").",
                            "Maybe remove one of them.");
                }
                found = Optional.of(annotation);
            }
        }
        if (stage != Stage.HEALTH) {
            found.ifPresent(extra -> diagnostics.error(
                    "dimension",
                    extra.place(),
                    "Only health rules belong to a dimension.",
                    "Maybe remove @dimension."));
            return Optional.of("");
        }
        if (found.isEmpty()) {
            diagnostics.error(
                    "no-dimension",
                    rule.place(),
                    "The health rule belongs to no dimension (" + rule.name() + ").",
                    "Maybe add @dimension(" + dimensions().get(0) + ") below its name.");
            return Optional.empty();
        }
        Annotation dimension = found.get();
        if (!dimensions().contains(dimension.value())) {
            diagnostics.error(
                    "unknown-dimension",
                    dimension.valuePlace(),
                    "scorecard.yaml has no dimension of this name (" + dimension.value() + ").",
                    Spelling.hint(dimension.value(), dimensions()));
            return Optional.empty();
        }
        return Optional.of(dimension.value());
    }

    private List<String> dimensions() {
        return known.scorecard().dimensions().stream().map(Dimension::id).toList();
    }
}
