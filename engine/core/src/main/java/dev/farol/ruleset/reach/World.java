package dev.farol.ruleset.reach;

import dev.farol.language.Comparator;
import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.TextTerm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** What the slots can be where some comparisons hold together. One use. */
final class World {

    private final List<Condition> atoms;
    private final Facts facts;
    private final IntFunction<Bounds> bounds;
    private final TreeMap<Integer, Interval> numbers = new TreeMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Set<Condition.CompareText> textAtoms = new HashSet<>();
    private final Set<NumberTerm> present = new HashSet<>();
    private final Set<NumberTerm> absent = new HashSet<>();
    private final Set<TextTerm> presentTexts = new HashSet<>();
    private final Set<TextTerm> absentTexts = new HashSet<>();

    /** @param atoms conditions that are neither all nor any of others */
    World(List<Condition> atoms, Facts facts, IntFunction<Bounds> bounds) {
        this.atoms = atoms;
        this.facts = facts;
        this.bounds = bounds;
    }

    /** False only when no customer is so. */
    boolean isPossible() {
        return atoms.stream().allMatch(this::narrow)
                && facts.hold(this)
                && absent.stream().allMatch(this::mayBeAbsent)
                && absentTexts.stream()
                        .noneMatch(text -> text instanceof TextTerm.Constant || presentTexts.contains(text))
                && atoms.stream().allMatch(this::fits)
                && new Orders(this).fit(atoms);
    }

    /** The number slots that the comparisons speak of, in order. */
    List<Integer> slots() {
        return List.copyOf(numbers.keySet());
    }

    /** Whether the slot is known to be there. */
    boolean isPresent(int slot) {
        return !bounds.apply(slot).absent() || present.contains(new NumberTerm.Slot(slot));
    }

    /** Whether the slot is known to be absent. */
    boolean isAbsent(int slot) {
        return absent.contains(new NumberTerm.Slot(slot));
    }

    Interval interval(int slot) {
        return numbers.getOrDefault(slot, bounds.apply(slot).interval());
    }

    /** Takes what is known of a slot where it is there; false when nothing is left of it. */
    boolean narrow(int slot, Interval to) {
        Interval left = interval(slot).and(to);
        left = bounds.apply(slot).whole() ? left.whole() : left;
        numbers.put(slot, left);
        return !left.isEmpty();
    }

    private boolean narrow(Condition atom) {
        if (atom instanceof Condition.Compare compare) {
            note(compare.left(), true);
            note(compare.right(), true);
            return narrow(compare.left(), compare.comparator(), compare.right())
                    && narrow(compare.right(), Orders.mirrored(compare.comparator()), compare.left());
        }
        if (atom instanceof Condition.CompareText compare) {
            textAtoms.add(compare);
            presentTexts.add(compare.left());
            presentTexts.add(compare.right());
            return !compare.same()
                    || (narrow(compare.left(), compare.right()) && narrow(compare.right(), compare.left()));
        }
        if (atom instanceof Condition.Present presence) {
            note(presence.term(), presence.present());
            if (!presence.present()) {
                absent.add(presence.term());
            }
        } else if (atom instanceof Condition.TextPresent presence) {
            (presence.present() ? presentTexts : absentTexts).add(presence.term());
        }
        return true;
    }

    /** Remembers the slots of a term; where the term is there, all of its parts are. */
    private void note(NumberTerm term, boolean there) {
        if (there) {
            present.add(term);
        }
        if (term instanceof NumberTerm.Slot slot) {
            numbers.putIfAbsent(slot.index(), bounds.apply(slot.index()).interval());
        } else if (term instanceof NumberTerm.Negative negative) {
            note(negative.operand(), there);
        } else if (term instanceof NumberTerm.Arithmetic arithmetic) {
            note(arithmetic.left(), there);
            note(arithmetic.right(), there);
        }
    }

    private boolean narrow(NumberTerm term, Comparator comparator, NumberTerm other) {
        return !(term instanceof NumberTerm.Slot slot)
                || !(other instanceof NumberTerm.Constant constant)
                || narrow(slot.index(), Interval.comparing(comparator, Interval.of(constant.number())));
    }

    private boolean narrow(TextTerm term, TextTerm other) {
        if (!(term instanceof TextTerm.Slot slot) || !(other instanceof TextTerm.Constant constant)) {
            return true;
        }
        String before = texts.putIfAbsent(slot.index(), constant.text());
        return before == null || before.equals(constant.text());
    }

    /** Whether a term can be absent: because a part of it is, or because it has no number, as zero by zero. */
    boolean mayBeAbsent(NumberTerm term) {
        if (present.contains(term) || term instanceof NumberTerm.Constant) {
            return false;
        }
        if (term instanceof NumberTerm.Slot slot) {
            return bounds.apply(slot.index()).absent();
        }
        if (term instanceof NumberTerm.Negative negative) {
            return mayBeAbsent(negative.operand());
        }
        NumberTerm.Arithmetic arithmetic = (NumberTerm.Arithmetic) term;
        Interval left = of(arithmetic.left());
        Interval right = of(arithmetic.right());
        return mayBeAbsent(arithmetic.left())
                || mayBeAbsent(arithmetic.right())
                || switch (arithmetic.operator()) {
                    case '+' -> left.sharesAnEndWith(Interval.of(0).minus(right));
                    case '-' -> left.sharesAnEndWith(right);
                    case '*' -> (left.hasZero() && right.isEndless()) || (right.hasZero() && left.isEndless());
                    default -> right.hasZero() || (left.isEndless() && right.isEndless());
                };
    }

    private boolean fits(Condition atom) {
        if (atom instanceof Condition.Compare compare) {
            Interval left = of(compare.left());
            Interval right = of(compare.right());
            boolean meets =
                    !left.and(Interval.comparing(compare.comparator(), right)).isEmpty();
            boolean same = left.isPoint() && right.isPoint() && left.low() == right.low();
            return meets && !(same && compare.comparator() == Comparator.DIFFERENT);
        }
        if (atom instanceof Condition.CompareText compare) {
            boolean opposite = textAtoms.contains(
                            new Condition.CompareText(!compare.same(), compare.left(), compare.right()))
                    || textAtoms.contains(new Condition.CompareText(!compare.same(), compare.right(), compare.left()));
            boolean equal = text(compare.left()).equals(text(compare.right()));
            return !opposite && (isOpen(compare) || equal == compare.same());
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

    /** Where the number of a term lies. */
    Interval of(NumberTerm term) {
        if (term instanceof NumberTerm.Slot slot) {
            return interval(slot.index());
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
