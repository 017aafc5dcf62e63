package dev.farol.ruleset;

import dev.farol.language.Comparator;
import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Whether a condition can hold for any customer at all, from what each slot can be. It errs on one side: what it says
 * cannot hold cannot; what it lets pass may still be impossible.
 */
final class Reach {

    /** What a slot can be: its bounds, and whether it is always a whole number. */
    record Bounds(Interval interval, boolean whole) {}

    private final IntFunction<Bounds> bounds;

    Reach(IntFunction<Bounds> bounds) {
        this.bounds = bounds;
    }

    boolean canHold(Condition condition) {
        return canHold(List.of(condition));
    }

    private boolean canHold(List<Condition> together) {
        List<Condition> atoms = new ArrayList<>();
        List<Condition.Any> choices = new ArrayList<>();
        together.forEach(condition -> flatten(condition, atoms, choices));
        if (!new World(atoms).isPossible()) {
            return false;
        }
        return choices.stream()
                .allMatch(choice -> choice.operands().stream().anyMatch(branch -> {
                    List<Condition> with = new ArrayList<>(atoms);
                    with.add(branch);
                    return canHold(with);
                }));
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

    /** What the slots can be where some comparisons hold together. */
    private final class World {

        private final List<Condition> atoms;
        private final Map<Integer, Interval> numbers = new HashMap<>();
        private final Map<Integer, String> texts = new HashMap<>();
        private final Set<Object> present = new HashSet<>();
        private final Set<Object> absent = new HashSet<>();

        World(List<Condition> atoms) {
            this.atoms = atoms;
        }

        boolean isPossible() {
            return atoms.stream().allMatch(this::narrow)
                    && absent.stream().noneMatch(present::contains)
                    && atoms.stream().allMatch(this::fits);
        }

        /** Takes what a comparison with a constant says of its slot; false when nothing is left of the slot. */
        private boolean narrow(Condition atom) {
            if (atom instanceof Condition.Compare compare) {
                note(compare.left());
                note(compare.right());
                return narrow(compare.left(), compare.comparator(), compare.right())
                        && narrow(compare.right(), mirrored(compare.comparator()), compare.left());
            }
            if (atom instanceof Condition.CompareText compare) {
                present.add(compare.left());
                present.add(compare.right());
                return !compare.same()
                        || (narrow(compare.left(), compare.right()) && narrow(compare.right(), compare.left()));
            }
            if (atom instanceof Condition.Present presence) {
                (presence.present() ? present : absent).add(presence.term());
            } else if (atom instanceof Condition.TextPresent presence) {
                (presence.present() ? present : absent).add(presence.term());
            }
            return true;
        }

        private void note(NumberTerm term) {
            present.add(term);
        }

        private boolean narrow(NumberTerm term, Comparator comparator, NumberTerm other) {
            if (!(term instanceof NumberTerm.Slot slot) || !(other instanceof NumberTerm.Constant constant)) {
                return true;
            }
            Interval left = interval(slot).and(Interval.comparing(comparator, Interval.of(constant.number())));
            left = bounds.apply(slot.index()).whole() ? left.whole() : left;
            numbers.put(slot.index(), left);
            return !left.isEmpty();
        }

        private boolean narrow(TextTerm term, TextTerm other) {
            if (!(term instanceof TextTerm.Slot slot) || !(other instanceof TextTerm.Constant constant)) {
                return true;
            }
            String before = texts.putIfAbsent(slot.index(), constant.text());
            return before == null || before.equals(constant.text());
        }

        private boolean fits(Condition atom) {
            if (atom instanceof Condition.Compare compare) {
                Interval left = of(compare.left());
                Interval right = of(compare.right());
                boolean meets = !left.and(Interval.comparing(compare.comparator(), right))
                        .isEmpty();
                boolean same = left.isPoint() && right.isPoint() && left.low() == right.low();
                return meets
                        && !(same && compare.comparator() == Comparator.DIFFERENT)
                        && !(compare.left().equals(compare.right()) && excludesItself(compare.comparator()));
            }
            if (atom instanceof Condition.CompareText compare) {
                boolean equal = text(compare.left()).equals(text(compare.right()));
                return isOpen(compare) || equal == compare.same();
            }
            return true;
        }

        private boolean isOpen(Condition.CompareText compare) {
            return text(compare.left()).isEmpty() || text(compare.right()).isEmpty();
        }

        private String text(TextTerm term) {
            return term instanceof TextTerm.Slot slot
                    ? texts.getOrDefault(slot.index(), "")
                    : ((TextTerm.Constant) term).text();
        }

        private Interval interval(NumberTerm.Slot slot) {
            return numbers.getOrDefault(slot.index(), bounds.apply(slot.index()).interval());
        }

        private Interval of(NumberTerm term) {
            if (term instanceof NumberTerm.Slot slot) {
                return interval(slot);
            }
            if (term instanceof NumberTerm.Constant constant) {
                return Interval.of(constant.number());
            }
            if (term instanceof NumberTerm.Negative negative) {
                return Interval.of(0).minus(of(negative.operand()));
            }
            NumberTerm.Arithmetic arithmetic = (NumberTerm.Arithmetic) term;
            Interval left = of(arithmetic.left());
            Interval right = of(arithmetic.right());
            return switch (arithmetic.operator()) {
                case '+' -> left.plus(right);
                case '-' -> left.minus(right);
                case '*' -> left.times(right);
                default -> left.by(right);
            };
        }
    }

    private static boolean excludesItself(Comparator comparator) {
        return comparator == Comparator.LESS || comparator == Comparator.MORE || comparator == Comparator.DIFFERENT;
    }

    private static Comparator mirrored(Comparator comparator) {
        return switch (comparator) {
            case EQUAL, DIFFERENT -> comparator;
            case LESS -> Comparator.MORE;
            case AT_MOST -> Comparator.AT_LEAST;
            case MORE -> Comparator.LESS;
            case AT_LEAST -> Comparator.AT_MOST;
        };
    }
}
