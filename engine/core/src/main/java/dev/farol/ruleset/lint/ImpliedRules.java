package dev.farol.ruleset.lint;

import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import java.util.HashSet;
import java.util.Set;

/**
 * Rules that never fire alone. Steps of the same question, {@code < 5} and {@code < 2}, are honest and left alone; a case
 * with further conditions beside the general one easily counts twice by mistake, above all in tables, where people expect
 * one row to be taken. A rule for a plan, and rules on what customers of that plan do, are no such case.
 */
final class ImpliedRules implements Check {

    @Override
    public void look(Ground ground, Follows follows, Warnings warnings) {
        Mentions mentions = new Mentions(ground.readings());
        Set<String> told = new HashSet<>();
        for (Follows.Pair pair : follows.pairs()) {
            if (pair.mutual()) {
                continue;
            }
            if (pair.rule().effect() instanceof Effect.Recommend) {
                recommends(pair, told, warnings);
            } else if (isSpecial(pair, mentions) && !ground.isMeant(pair.rule(), pair.other())) {
                counts(pair, told, warnings);
            }
        }
    }

    private static boolean isSpecial(Follows.Pair pair, Mentions mentions) {
        boolean sameSign = Told.points(pair.rule()) < 0 == Told.points(pair.other()) < 0;
        boolean otherConcern = mentions.isOfProfile(pair.other().condition())
                && !mentions.isOfProfile(pair.rule().condition());
        return sameSign
                && !otherConcern
                && !mentions.asksNoMore(pair.rule().condition(), pair.other().condition());
    }

    private static void counts(Follows.Pair pair, Set<String> told, Warnings warnings) {
        LoweredRule rule = pair.rule();
        if (told.add(rule.name())) {
            int together = Told.points(rule) + Told.points(pair.other());
            warnings.add(
                    "implied-rule",
                    rule.place(),
                    "Whenever this rule fires, a more general one of the same dimension does too, and both count: "
                            + Told.signed(together) + " in all " + Told.both(rule, pair.other()) + ".",
                    "Maybe except this case from the other rule; if both shall count, name the other rule in the @description of this one.");
        }
    }

    private static void recommends(Follows.Pair pair, Set<String> told, Warnings warnings) {
        Effect.Recommend recommend = (Effect.Recommend) pair.rule().effect();
        Effect.Recommend other = (Effect.Recommend) pair.other().effect();
        if (other.priority().compareTo(recommend.priority()) <= 0
                && told.add(pair.rule().name())) {
            warnings.add(
                    "implied-rule",
                    pair.rule().place(),
                    "This rule changes nothing: whenever it fires, another recommends the same playbook, no less urgently "
                            + Told.both(pair.rule(), pair.other()) + ".",
                    "Maybe remove it, or give it a higher priority than "
                            + other.priority().label() + ".");
        }
    }
}
