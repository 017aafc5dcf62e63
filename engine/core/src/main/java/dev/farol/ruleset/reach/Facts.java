package dev.farol.ruleset.reach;

import dev.farol.lowering.Reading;
import dev.farol.question.Measure;
import dev.farol.question.Question;
import dev.farol.question.Question.DaysSince;
import dev.farol.question.Question.Windowed;
import dev.farol.question.Selector;
import dev.farol.question.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What answers of the same history say of each other: what happened in 30 days happened in 60, what was on 3 days was
 * there 3 times, and who was last seen 90 days ago was not seen in 60. Immutable.
 */
final class Facts {

    /** What one slot says of another is passed on this often. */
    private static final int PASSES = 4;

    private final List<Reading> readings;
    private final IntFunction<Bounds> bounds;

    Facts(List<Reading> readings, IntFunction<Bounds> bounds) {
        this.readings = readings;
        this.bounds = bounds;
    }

    /** Narrows each slot by what the others say; false when nothing is left of one. */
    boolean hold(World world) {
        List<Integer> slots = world.slots();
        for (int pass = 0; pass < PASSES; pass++) {
            boolean changed = false;
            for (int a : slots) {
                for (int b : slots) {
                    Interval before = world.interval(b);
                    if (a != b && !holds(a, b, world)) {
                        return false;
                    }
                    changed |= !before.equals(world.interval(b));
                }
            }
            if (!changed) {
                return true;
            }
        }
        return true;
    }

    /** Takes what slot a says of slot b. */
    private boolean holds(int a, int b, World world) {
        Optional<Question> first = question(a);
        Optional<Question> second = question(b);
        if (first.isEmpty() || second.isEmpty()) {
            return true;
        }
        if (first.get() instanceof Windowed left && second.get() instanceof Windowed right) {
            return windows(new Two<>(a, left, b, right), world);
        }
        if (first.get() instanceof DaysSince since && second.get() instanceof Windowed windowed) {
            return count(new Two<>(b, windowed, a, since), world);
        }
        if (first.get() instanceof Windowed windowed && second.get() instanceof DaysSince since) {
            return since(new Two<>(a, windowed, b, since), world);
        }
        return true;
    }

    private record Two<A, B>(int a, A left, int b, B right) {}

    private Optional<Question> question(int slot) {
        return readings.get(slot) instanceof Reading.Asked asked ? Optional.of(asked.question()) : Optional.empty();
    }

    private boolean windows(Two<Windowed, Windowed> two, World world) {
        Windowed left = two.left();
        Windowed right = two.right();
        if (isWithin(left.window(), right.window()) && isPartOf(left.selector(), right.selector())) {
            if (isValue(left.measure()) && world.isPresent(two.a()) && !seen(two, world)) {
                return false;
            }
            if (isAtMost(left, right, two.b()) && !world.narrow(two.b(), from(world.interval(two.a())))) {
                return false;
            }
        }
        return !(isWithin(right.window(), left.window())
                        && isPartOf(right.selector(), left.selector())
                        && isAtMost(right, left, two.a()))
                || world.narrow(two.b(), upTo(world.interval(two.a())));
    }

    /** The first is a value, and it is there: what that says of a question about at least as much. */
    private static boolean seen(Two<Windowed, Windowed> two, World world) {
        Windowed right = two.right();
        boolean sameValue =
                two.left().selector().field().equals(right.selector().field());
        if (right.measure() == Measure.COUNT) {
            return world.narrow(two.b(), new Interval(1, Double.POSITIVE_INFINITY));
        }
        if (!isValue(right.measure()) || !sameValue) {
            return true;
        }
        boolean sameLatest = two.left().measure() == Measure.LATEST
                && right.measure() == Measure.LATEST
                && two.left().window().to() == right.window().to()
                && two.left().selector().equals(right.selector());
        return !world.isAbsent(two.b()) && (!sameLatest || world.narrow(two.b(), world.interval(two.a())));
    }

    /** Whether the first is at most the second, which looks at the same or more; sums only where no value is negative. */
    private boolean isAtMost(Windowed left, Windowed right, int slotOfRight) {
        boolean sameValue = left.selector().field().equals(right.selector().field());
        return switch (left.measure()) {
            case COUNT -> right.measure() == Measure.COUNT;
            case ACTIVE_DAYS -> right.measure() == Measure.COUNT || right.measure() == Measure.ACTIVE_DAYS;
            case SUM ->
                right.measure() == Measure.SUM
                        && sameValue
                        && bounds.apply(slotOfRight).interval().low() >= 0;
            default -> false;
        };
    }

    /** What days since the last one say of a count. */
    private static boolean count(Two<Windowed, DaysSince> two, World world) {
        Window window = two.left().window();
        Interval days = world.interval(two.b());
        return !isCountOf(two)
                || !world.isPresent(two.b())
                || !two.right().selector().equals(two.left().selector())
                || !(window.from() == Window.EVER || days.high() < window.from())
                || world.narrow(two.a(), new Interval(1, Double.POSITIVE_INFINITY));
    }

    /** What a count says of the days since the last one. */
    private static boolean since(Two<Windowed, DaysSince> two, World world) {
        Window window = two.left().window();
        if (!isCountOf(two) || world.interval(two.a()).low() < 1) {
            return true;
        }
        return !world.isAbsent(two.b())
                && (window.from() == Window.EVER || world.narrow(two.b(), new Interval(0, window.from())));
    }

    private static boolean isCountOf(Two<Windowed, DaysSince> two) {
        return two.left().measure() == Measure.COUNT
                && two.left().window().to() == 0
                && isPartOf(two.left().selector(), two.right().selector());
    }

    private static boolean isValue(Measure measure) {
        return measure != Measure.COUNT && measure != Measure.SUM && measure != Measure.ACTIVE_DAYS;
    }

    static boolean isWithin(Window inner, Window outer) {
        return inner.from() <= outer.from() && inner.to() >= outer.to();
    }

    /** Whether the first selects nothing that the second does not; which number is read is another matter. */
    private static boolean isPartOf(Selector part, Selector whole) {
        return part.type().equals(whole.type())
                && (whole.filter().isEmpty() || whole.filter().equals(part.filter()));
    }

    private static Interval from(Interval least) {
        return new Interval(least.low(), Double.POSITIVE_INFINITY);
    }

    private static Interval upTo(Interval most) {
        return new Interval(Double.NEGATIVE_INFINITY, most.high());
    }
}
