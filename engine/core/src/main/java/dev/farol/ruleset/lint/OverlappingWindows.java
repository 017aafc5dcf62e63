package dev.farol.ruleset.lint;

import dev.farol.language.Comparator;
import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.Reading;
import dev.farol.question.Measure;
import dev.farol.question.Question.Windowed;
import dev.farol.question.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules that ask the same over windows of which one holds the other, where the shorter one never fires alone: what
 * happened lately counts twice. Rules on what did not happen are steps, and left alone.
 */
final class OverlappingWindows implements Check {

    @Override
    public void look(Ground ground, Follows follows, Warnings warnings) {
        for (Follows.Pair pair : follows.pairs()) {
            if (ground.rules(dev.farol.rules.Stage.HEALTH).contains(pair.rule())
                    && Told.points(pair.rule()) < 0 == Told.points(pair.other()) < 0
                    && !ground.isMeant(pair.rule(), pair.other())) {
                overlap(seen(pair.rule().condition(), ground), seen(pair.other().condition(), ground))
                        .ifPresent(windows -> warn(pair, windows, warnings));
            }
        }
    }

    private record Nested(Windowed shorter, Windowed longer) {}

    private static void warn(Follows.Pair pair, Nested windows, Warnings warnings) {
        Windowed shorter = windows.shorter();
        Windowed longer = windows.longer();
        boolean sameEnd = shorter.window().to() == longer.window().to();
        Windowed rest = new Windowed(
                longer.measure(),
                longer.selector(),
                sameEnd ? new Window(longer.window().from(), shorter.window().from()) : longer.window());
        warnings.add(
                "window-overlap",
                pair.rule().place(),
                "The same interactions count twice: this rule asks " + Told.question(shorter) + ", and the other "
                        + Told.question(longer) + ", which holds them " + Told.both(pair.rule(), pair.other()) + ".",
                (sameEnd && longer.window().from() != Window.EVER
                                ? "Maybe ask " + Told.question(rest) + " in the other rule"
                                : "Maybe make the windows follow each other")
                        + "; if both shall count, name the other rule in the @description of this one.");
    }

    private static Optional<Nested> overlap(List<Windowed> first, List<Windowed> second) {
        for (Windowed shorter : first) {
            for (Windowed longer : second) {
                boolean same = shorter.measure() == longer.measure()
                        && shorter.selector().equals(longer.selector())
                        && !shorter.window().equals(longer.window());
                if (same
                        && shorter.window().from() <= longer.window().from()
                        && shorter.window().to() >= longer.window().to()) {
                    return Optional.of(new Nested(shorter, longer));
                }
            }
        }
        return Optional.empty();
    }

    /** Questions that something must have happened for: some are counted and more than a number, of others there is a value. */
    private static List<Windowed> seen(Condition condition, Ground ground) {
        List<Windowed> seen = new ArrayList<>();
        for (Condition atom : Mentions.conjuncts(condition)) {
            if (atom instanceof Condition.Compare compare) {
                asked(compare.left(), compare.comparator(), ground).ifPresent(seen::add);
            }
        }
        return seen;
    }

    private static Optional<Windowed> asked(NumberTerm term, Comparator comparator, Ground ground) {
        if (!(term instanceof NumberTerm.Slot slot)
                || !(ground.readings().get(slot.index()) instanceof Reading.Asked asked)
                || !(asked.question() instanceof Windowed windowed)) {
            return Optional.empty();
        }
        boolean counted = windowed.measure() == Measure.COUNT
                || windowed.measure() == Measure.SUM
                || windowed.measure() == Measure.ACTIVE_DAYS;
        boolean many = comparator == Comparator.MORE || comparator == Comparator.AT_LEAST;
        return counted && !many ? Optional.empty() : Optional.of(windowed);
    }
}
