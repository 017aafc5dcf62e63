package dev.farol.firing;

import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.TextTerm;
import dev.farol.ruleset.RuleSet;
import java.util.List;

/** What conditions say, free of the numbering of slots: equal between rule sets where they ask and compare the same. */
final class Meaning {

    private final RuleSet rules;

    Meaning(RuleSet rules) {
        this.rules = rules;
    }

    Object of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return List.of("all", all.operands().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.Any any) {
            return List.of("any", any.operands().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.Compare compare) {
            return List.of(compare.comparator(), of(compare.left()), of(compare.right()));
        }
        if (condition instanceof Condition.CompareText compare) {
            return List.of(compare.same(), of(compare.left()), of(compare.right()));
        }
        if (condition instanceof Condition.Present presence) {
            return List.of(presence.present(), of(presence.term()));
        }
        Condition.TextPresent presence = (Condition.TextPresent) condition;
        return List.of(presence.present(), of(presence.term()));
    }

    private Object of(NumberTerm term) {
        if (term instanceof NumberTerm.Slot slot) {
            return rules.numbers().get(slot.index());
        }
        if (term instanceof NumberTerm.Negative negative) {
            return List.of('-', of(negative.operand()));
        }
        if (term instanceof NumberTerm.Arithmetic arithmetic) {
            return List.of(arithmetic.operator(), of(arithmetic.left()), of(arithmetic.right()));
        }
        return term;
    }

    private Object of(TextTerm term) {
        return term instanceof TextTerm.Slot slot ? rules.texts().get(slot.index()) : term;
    }
}
