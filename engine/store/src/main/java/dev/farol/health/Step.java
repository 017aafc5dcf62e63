package dev.farol.health;

import dev.farol.scoring.Assessment;
import dev.farol.scoring.FactorChange;
import java.util.List;
import java.util.OptionalInt;

/**
 * One part of the way from one score to another.
 *
 * @param points what it does to the score; empty where one side has none
 * @param limited what base and limits add: points are this and the points of the factors; empty with {@code points}
 */
public record Step(OptionalInt points, List<FactorChange> factors, OptionalInt limited) {

    static Step between(Assessment before, Assessment after) {
        List<FactorChange> factors = FactorChange.between(before, after);
        OptionalInt points = difference(before.score(), after.score());
        OptionalInt limited = points.isEmpty()
                ? points
                : OptionalInt.of(points.getAsInt()
                        - factors.stream().mapToInt(FactorChange::points).sum());
        return new Step(points, factors, limited);
    }

    /** Empty unless both are given. */
    static OptionalInt difference(OptionalInt before, OptionalInt after) {
        return before.isPresent() && after.isPresent()
                ? OptionalInt.of(after.getAsInt() - before.getAsInt())
                : OptionalInt.empty();
    }
}
