package dev.farol.ruleset.reach;

import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.TextTerm;
import java.util.ArrayList;
import java.util.List;

/** What holds exactly when a condition does not: a comparison fails too where one of its sides is absent. */
final class Complement {

    private Complement() {}

    static Condition of(Condition condition, Reach reach) {
        if (condition instanceof Condition.All all) {
            return new Condition.Any(
                    all.operands().stream().map(operand -> of(operand, reach)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.All(
                    any.operands().stream().map(operand -> of(operand, reach)).toList());
        }
        if (condition instanceof Condition.Compare compare) {
            List<Condition> ways = new ArrayList<>(List.of(compare.negated()));
            absent(compare.left(), reach, ways);
            absent(compare.right(), reach, ways);
            return one(ways);
        }
        if (condition instanceof Condition.CompareText compare) {
            List<Condition> ways = new ArrayList<>(List.of(compare.negated()));
            absent(compare.left(), ways);
            absent(compare.right(), ways);
            return one(ways);
        }
        return condition.negated();
    }

    private static Condition one(List<Condition> ways) {
        return ways.size() == 1 ? ways.get(0) : new Condition.Any(List.copyOf(ways));
    }

    private static void absent(NumberTerm term, Reach reach, List<Condition> ways) {
        boolean never = term instanceof NumberTerm.Constant
                || (term instanceof NumberTerm.Slot slot
                        && !reach.bounds(slot.index()).absent());
        if (!never) {
            ways.add(new Condition.Present(false, term));
        }
    }

    private static void absent(TextTerm term, List<Condition> ways) {
        if (!(term instanceof TextTerm.Constant)) {
            ways.add(new Condition.TextPresent(false, term));
        }
    }
}
