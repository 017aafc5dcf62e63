package dev.farol.ruleset.lint;

import dev.farol.lowering.Condition;
import dev.farol.lowering.Condition.Compare;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.Reading;
import dev.farol.question.Measure;
import dev.farol.question.Question.Windowed;
import dev.farol.rules.InteractionType;
import dev.farol.rules.Range;
import dev.farol.rules.Stage;
import dev.farol.ruleset.reach.Reach;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Comparisons of values with numbers that no value has: they always hold, or are the dead half of an or. */
final class ValuesOutsideRange implements Check {

    @Override
    public void look(Ground ground, Follows follows, Warnings warnings) {
        Reach reach = ground.reach();
        for (Stage stage : Stage.values()) {
            for (LoweredRule rule : ground.rules(stage)) {
                Set<Condition> told = new HashSet<>();
                for (Condition atom : Mentions.atoms(rule.condition())) {
                    if (atom instanceof Compare compare && told.add(atom)) {
                        type(compare, ground).ifPresent(type -> look(rule, compare, type, reach, ground, warnings));
                    }
                }
            }
        }
    }

    private static void look(
            LoweredRule rule, Compare compare, InteractionType type, Reach reach, Ground ground, Warnings warnings) {
        boolean never = !reach.canHold(compare);
        if (!never && reach.canHold(compare.negated())) {
            return;
        }
        Windowed question = question(compare.left(), ground)
                .or(() -> question(compare.right(), ground))
                .orElseThrow();
        String written = text(compare.left(), ground) + " "
                + compare.comparator().symbol() + " " + text(compare.right(), ground);
        String range = "the value of " + type.name() + " is " + type.value().orElse(Range.ANY) + " (" + rule.name()
                + ", " + Told.at(type.name(), ground.inVocabulary(type.name())) + ").";
        if (never) {
            warnings.add(
                    "outside-range",
                    rule.place(),
                    "A part of this rule can never hold, " + written + ": " + range,
                    "Maybe another number is meant, or this part can go.");
        } else {
            warnings.add(
                    "outside-range",
                    rule.place(),
                    "A part of this rule holds for every answer, " + written + ": " + range,
                    "Maybe another number is meant; whether there is an answer at all is asked with "
                            + Told.question(question) + " != null.");
        }
    }

    /** The type whose value is compared with a number, if interactions.yaml limits it. */
    private static Optional<InteractionType> type(Compare compare, Ground ground) {
        boolean constant =
                compare.left() instanceof NumberTerm.Constant || compare.right() instanceof NumberTerm.Constant;
        return question(compare.left(), ground)
                .or(() -> question(compare.right(), ground))
                .filter(question -> constant && isValue(question))
                .flatMap(
                        question -> ground.vocabulary().find(question.selector().type()))
                .filter(type ->
                        type.value().filter(range -> !range.equals(Range.ANY)).isPresent());
    }

    private static boolean isValue(Windowed question) {
        Measure measure = question.measure();
        boolean ofValues = measure != Measure.COUNT && measure != Measure.SUM && measure != Measure.ACTIVE_DAYS;
        return ofValues && question.selector().field().isEmpty();
    }

    private static Optional<Windowed> question(NumberTerm term, Ground ground) {
        return term instanceof NumberTerm.Slot slot
                        && ground.readings().get(slot.index()) instanceof Reading.Asked asked
                        && asked.question() instanceof Windowed windowed
                ? Optional.of(windowed)
                : Optional.empty();
    }

    private static String text(NumberTerm term, Ground ground) {
        return term instanceof NumberTerm.Constant constant
                ? Told.number(constant.number())
                : Told.question(question(term, ground).orElseThrow());
    }
}
