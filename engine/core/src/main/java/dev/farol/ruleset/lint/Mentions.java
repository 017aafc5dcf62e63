package dev.farol.ruleset.lint;

import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.Reading;
import dev.farol.lowering.TextTerm;
import dev.farol.question.Question;
import dev.farol.question.Question.Windowed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a condition speaks of. */
final class Mentions {

    private final List<Reading> readings;

    Mentions(List<Reading> readings) {
        this.readings = readings;
    }

    /** The comparisons of a condition. */
    static List<Condition> atoms(Condition condition) {
        List<Condition> atoms = new ArrayList<>();
        atoms(condition, atoms::add);
        return atoms;
    }

    private static void atoms(Condition condition, Consumer<Condition> found) {
        if (condition instanceof Condition.All all) {
            all.operands().forEach(operand -> atoms(operand, found));
        } else if (condition instanceof Condition.Any any) {
            any.operands().forEach(operand -> atoms(operand, found));
        } else {
            found.accept(condition);
        }
    }

    /** What must all hold for the condition to hold. */
    static List<Condition> conjuncts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.operands().stream()
                        .flatMap(operand -> conjuncts(operand).stream())
                        .toList()
                : List.of(condition);
    }

    /** Interaction types, profile fields and so on: only conditions that share one can have to do with each other. */
    Set<Object> subjects(Condition condition) {
        Set<Object> subjects = new LinkedHashSet<>();
        slots(condition, slot -> add(readings.get(slot), subjects), text -> subjects.add("text " + text));
        return subjects;
    }

    private static void add(Reading reading, Set<Object> subjects) {
        if (!(reading instanceof Reading.Asked asked)) {
            subjects.add(reading);
        } else if (asked.question() instanceof Windowed windowed) {
            subjects.add(windowed.selector().type());
        } else if (asked.question() instanceof Question.DaysSince since) {
            subjects.add(since.selector().type());
        } else {
            subjects.add(reading);
        }
    }

    /** What it asks, whatever the window and the numbers it compares with. */
    Set<Object> asked(Condition condition) {
        Set<Object> asked = new LinkedHashSet<>();
        slots(condition, slot -> asked.add(withoutWindow(readings.get(slot))), text -> asked.add("text " + text));
        return asked;
    }

    /** Whether it asks nothing of what happened. */
    boolean isOfProfile(Condition condition) {
        Set<Object> asked = new LinkedHashSet<>();
        slots(condition, slot -> asked.add(readings.get(slot)), text -> {});
        return asked.stream().noneMatch(Reading.Asked.class::isInstance);
    }

    /** Whether the first asks nothing that the second does not. */
    boolean asksNoMore(Condition first, Condition second) {
        return asked(second).containsAll(asked(first));
    }

    private static Object withoutWindow(Reading reading) {
        return reading instanceof Reading.Asked asked && asked.question() instanceof Windowed windowed
                ? List.of(windowed.measure(), windowed.selector())
                : reading;
    }

    private static void slots(Condition condition, Consumer<Integer> numbers, Consumer<Integer> texts) {
        for (Condition atom : atoms(condition)) {
            if (atom instanceof Condition.Compare compare) {
                slots(compare.left(), numbers);
                slots(compare.right(), numbers);
            } else if (atom instanceof Condition.Present presence) {
                slots(presence.term(), numbers);
            } else if (atom instanceof Condition.CompareText compare) {
                slots(compare.left(), texts);
                slots(compare.right(), texts);
            } else {
                slots(((Condition.TextPresent) atom).term(), texts);
            }
        }
    }

    private static void slots(TextTerm term, Consumer<Integer> found) {
        if (term instanceof TextTerm.Slot slot) {
            found.accept(slot.index());
        }
    }

    static void slots(NumberTerm term, Consumer<Integer> found) {
        if (term instanceof NumberTerm.Slot slot) {
            found.accept(slot.index());
        } else if (term instanceof NumberTerm.Negative negative) {
            slots(negative.operand(), found);
        } else if (term instanceof NumberTerm.Arithmetic arithmetic) {
            slots(arithmetic.left(), found);
            slots(arithmetic.right(), found);
        }
    }
}
