package dev.farol.drools;

import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import java.util.List;
import java.util.stream.Stream;

/** How much a condition is: the parts it has, and how deep they are nested. */
record Extent(int size, int depth) {

    private static final Extent LEAF = new Extent(1, 1);

    static Extent of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return around(all.operands().stream().map(Extent::of));
        }
        if (condition instanceof Condition.Any any) {
            return around(any.operands().stream().map(Extent::of));
        }
        if (condition instanceof Condition.Compare compare) {
            return around(Stream.of(of(compare.left()), of(compare.right())));
        }
        return condition instanceof Condition.Present presence ? around(Stream.of(of(presence.term()))) : LEAF;
    }

    private static Extent of(NumberTerm term) {
        if (term instanceof NumberTerm.Arithmetic arithmetic) {
            return around(Stream.of(of(arithmetic.left()), of(arithmetic.right())));
        }
        return term instanceof NumberTerm.Negative negative ? around(Stream.of(of(negative.operand()))) : LEAF;
    }

    private static Extent around(Stream<Extent> parts) {
        List<Extent> all = parts.toList();
        return new Extent(
                1 + all.stream().mapToInt(Extent::size).sum(),
                1 + all.stream().mapToInt(Extent::depth).max().orElse(0));
    }
}
