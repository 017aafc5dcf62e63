package dev.farol.ruleset.reach;

import dev.farol.language.Comparator;
import dev.farol.lowering.Condition;
import dev.farol.lowering.Condition.Compare;
import dev.farol.lowering.NumberTerm;
import java.util.ArrayList;
import java.util.List;

/** Whether comparisons of terms with each other can hold together: {@code a < b} and {@code a >= b} cannot. */
final class Orders {

    private static final int LESS = 1;
    private static final int EQUAL = 2;
    private static final int MORE = 4;
    /** Beyond these, pairs are no longer compared. */
    private static final int MOST = 60;

    private final World world;

    Orders(World world) {
        this.world = world;
    }

    /** False only when two of the comparisons exclude each other, or one excludes itself. */
    boolean fit(List<Condition> atoms) {
        List<Compare> both = new ArrayList<>();
        for (Condition atom : atoms) {
            if (atom instanceof Compare compare && !isWithConstant(compare)) {
                if (compare.left().equals(compare.right()) && (ways(compare.comparator()) & EQUAL) == 0) {
                    return false;
                }
                both.add(compare);
                both.add(turned(compare));
            }
        }
        for (int i = 0; i < Math.min(MOST, both.size()); i++) {
            for (int j = 0; j < i; j++) {
                if (exclude(both.get(i), both.get(j)) || exclude(both.get(j), both.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Compare turned(Compare compare) {
        NumberTerm left = compare.right();
        return new Compare(mirrored(compare.comparator()), left, compare.left());
    }

    /** The intervals of slots know all of these. */
    private static boolean isWithConstant(Compare compare) {
        return (compare.left() instanceof NumberTerm.Slot && compare.right() instanceof NumberTerm.Constant)
                || (compare.right() instanceof NumberTerm.Slot && compare.left() instanceof NumberTerm.Constant);
    }

    /** {@code x < low} and {@code x >= high} where low is at most high. */
    private boolean exclude(Compare below, Compare above) {
        if (!below.left().equals(above.left())) {
            return false;
        }
        int down = ways(below.comparator());
        int up = ways(above.comparator());
        if (below.right().equals(above.right())) {
            return (down & up) == 0;
        }
        return (down & MORE) == 0
                && (up & LESS) == 0
                && (down & up & EQUAL) == 0
                && isAtMost(below.right(), above.right());
    }

    /** Whether a term is surely not more than another, both being there. */
    private boolean isAtMost(NumberTerm low, NumberTerm high) {
        if (world.of(low).high() <= world.of(high).low()) {
            return true;
        }
        Scaled a = Scaled.of(low);
        Scaled b = Scaled.of(high);
        return a.operator == b.operator
                && a.of.equals(b.of)
                && world.of(a.of).low() >= 0
                && a.by >= 0
                && b.by >= 0
                && (a.operator == '/' ? a.by >= b.by : a.by <= b.by);
    }

    /** A term times or by a constant; any term is one times itself. */
    private record Scaled(char operator, NumberTerm of, double by) {

        static Scaled of(NumberTerm term) {
            if (term instanceof NumberTerm.Arithmetic arithmetic) {
                char operator = arithmetic.operator();
                if (arithmetic.right() instanceof NumberTerm.Constant by && (operator == '*' || operator == '/')) {
                    return new Scaled(operator, arithmetic.left(), by.number());
                }
                if (arithmetic.left() instanceof NumberTerm.Constant by && operator == '*') {
                    return new Scaled(operator, arithmetic.right(), by.number());
                }
            }
            return new Scaled('*', term, 1);
        }
    }

    private static int ways(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> EQUAL;
            case DIFFERENT -> LESS | MORE;
            case LESS -> LESS;
            case AT_MOST -> LESS | EQUAL;
            case MORE -> MORE;
            case AT_LEAST -> MORE | EQUAL;
        };
    }

    static Comparator mirrored(Comparator comparator) {
        return switch (comparator) {
            case EQUAL, DIFFERENT -> comparator;
            case LESS -> Comparator.MORE;
            case AT_MOST -> Comparator.AT_LEAST;
            case MORE -> Comparator.LESS;
            case AT_LEAST -> Comparator.AT_MOST;
        };
    }
}
