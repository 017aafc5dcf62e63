package dev.farol.ruleset.lint;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Dimension;
import dev.farol.rules.Stage;
import java.util.Comparator;

/** Dimensions whose rules cannot bring any customer to a limit. */
final class LimitsOutOfReach implements Check {

    @Override
    public void look(Ground ground, Follows follows, Warnings warnings) {
        for (Dimension dimension : ground.scorecard().dimensions()) {
            Attainable attainable = Attainable.of(dimension.id(), ground);
            boolean low = attainable.lowest() > dimension.min();
            boolean high = attainable.highest() < dimension.max();
            if (low || high) {
                String limits = low && high
                        ? "limits of this dimension (" + dimension.id() + ", " + dimension.min() + " and "
                                + Told.signed(dimension.max()) + ")"
                        : "limit " + Told.signed(low ? dimension.min() : dimension.max()) + " of this dimension ("
                                + dimension.id() + ")";
                String reached = low && high
                        ? attainable.lowest() + " and " + Told.signed(attainable.highest())
                        : Told.signed(low ? attainable.lowest() : attainable.highest());
                warnings.add(
                        "limit-out-of-reach",
                        ground.inScorecard("dimensions." + dimension.id()),
                        "No customer ever reaches the " + limits + ": its rules come to " + reached + " at most"
                                + strongest(dimension, low, high, ground) + ".",
                        "Maybe " + reached + " says better what the dimension weighs, or a rule is missing.");
            }
        }
    }

    private static String strongest(Dimension dimension, boolean low, boolean high, Ground ground) {
        return ground.rules(Stage.HEALTH).stream()
                .filter(rule -> Told.dimension(rule).equals(dimension.id()))
                .filter(rule -> Told.points(rule) < 0 ? low : high)
                .min(Comparator.comparingInt((LoweredRule rule) -> -Math.abs(Told.points(rule))))
                .map(rule -> ", and the strongest is " + Told.at(rule))
                .orElse("");
    }
}
