package dev.farol.ruleset.reach;

import dev.farol.lowering.Condition;
import dev.farol.lowering.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Whether conditions can hold for any customer at all, from what each slot can be, and which hold whenever others do. It
 * errs on one side: what it says cannot hold cannot, and what it says follows does; what it lets pass may still be
 * impossible, and where finding out would take too long it stops asking. Immutable.
 */
public final class Reach {

    private final Facts facts;
    private final IntFunction<Bounds> bounds;

    private Reach(Facts facts, IntFunction<Bounds> bounds) {
        this.facts = facts;
        this.bounds = bounds;
    }

    /** @param readings what the number slots hold */
    public static Reach of(List<Reading> readings, SlotBounds known) {
        Bounds[] bounds = readings.stream().map(known::of).toArray(Bounds[]::new);
        return new Reach(new Facts(readings, slot -> bounds[slot]), slot -> bounds[slot]);
    }

    /** The same, where a slot is there and has this value. */
    public Reach where(int slot, double value) {
        Bounds known = new Bounds(Interval.of(value), bounds.apply(slot).whole(), false);
        return new Reach(facts, index -> index == slot ? known : bounds.apply(index));
    }

    public Bounds bounds(int slot) {
        return bounds.apply(slot);
    }

    /** False only when no customer can ever bring it about. */
    public boolean canHold(Condition condition) {
        return canHold(List.of(condition), new Effort());
    }

    /** False only when no customer can ever bring all of them about together. */
    public boolean canHold(List<Condition> together, Effort effort) {
        effort.begin();
        return new Search(effort).canHold(together);
    }

    /** What holds for exactly those customers for whom a condition does not. */
    public Condition complement(Condition condition) {
        return Complement.of(condition, this);
    }

    /** True only when the second condition holds for every customer for whom the first does. */
    public boolean implies(Condition first, Condition second, Effort effort) {
        return !canHold(List.of(first, complement(second)), effort);
    }

    /** Tries one way after another in which everything may hold. */
    private final class Search {

        private final Effort effort;

        Search(Effort effort) {
            this.effort = effort;
        }

        boolean canHold(List<Condition> together) {
            List<Condition> atoms = new ArrayList<>();
            List<Condition.Any> choices = new ArrayList<>();
            together.forEach(condition -> flatten(condition, atoms, choices));
            return isPossible(atoms) && canHold(atoms, choices);
        }

        /** The atoms are possible by themselves. */
        private boolean canHold(List<Condition> atoms, List<Condition.Any> choices) {
            if (choices.isEmpty()) {
                return true;
            }
            Condition.Any forced = choices.get(0);
            for (Condition.Any choice : choices) {
                int open = open(atoms, choice);
                if (open == 0) {
                    return false;
                }
                if (open == 1) {
                    forced = choice;
                    break;
                }
            }
            List<Condition.Any> others = new ArrayList<>(choices);
            others.remove(forced);
            return forced.operands().stream().anyMatch(branch -> {
                List<Condition> with = new ArrayList<>(atoms);
                List<Condition.Any> more = new ArrayList<>(others);
                flatten(branch, with, more);
                return isPossible(with) && canHold(with, more);
            });
        }

        /** How many branches of a choice are possible: none, one, or 2 for several. */
        private int open(List<Condition> atoms, Condition.Any choice) {
            int open = 0;
            for (Condition branch : choice.operands()) {
                List<Condition> with = new ArrayList<>(atoms);
                flatten(branch, with, new ArrayList<>());
                open += isPossible(with) ? 1 : 0;
                if (open == 2) {
                    return open;
                }
            }
            return open;
        }

        private boolean isPossible(List<Condition> atoms) {
            return !effort.take(atoms.size()) || new World(atoms, facts, bounds).isPossible();
        }
    }

    private static void flatten(Condition condition, List<Condition> atoms, List<Condition.Any> choices) {
        if (condition instanceof Condition.All all) {
            all.operands().forEach(operand -> flatten(operand, atoms, choices));
        } else if (condition instanceof Condition.Any any) {
            choices.add(any);
        } else {
            atoms.add(condition);
        }
    }
}
