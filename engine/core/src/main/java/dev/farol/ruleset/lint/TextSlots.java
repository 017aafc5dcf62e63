package dev.farol.ruleset.lint;

import dev.farol.lowering.Condition;
import dev.farol.lowering.TextTerm;
import java.util.stream.Stream;

/** What a condition looks at besides numbers. */
final class TextSlots {

    private TextSlots() {}

    /** One more than the highest text slot that the condition reads. */
    static int most(Condition condition) {
        return atoms(condition)
                .flatMap(TextSlots::terms)
                .mapToInt(term -> term instanceof TextTerm.Slot slot ? slot.index() + 1 : 0)
                .max()
                .orElse(0);
    }

    /** Whether something in the condition holds because a reading is absent. */
    static boolean seesAbsence(Condition condition) {
        return atoms(condition)
                .anyMatch(atom -> (atom instanceof Condition.Present present && !present.present())
                        || (atom instanceof Condition.TextPresent text && !text.present()));
    }

    private static Stream<TextTerm> terms(Condition atom) {
        if (atom instanceof Condition.CompareText compare) {
            return Stream.of(compare.left(), compare.right());
        }
        return atom instanceof Condition.TextPresent presence ? Stream.of(presence.term()) : Stream.empty();
    }

    private static Stream<Condition> atoms(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.operands().stream().flatMap(TextSlots::atoms);
        }
        return condition instanceof Condition.Any any
                ? any.operands().stream().flatMap(TextSlots::atoms)
                : Stream.of(condition);
    }
}
