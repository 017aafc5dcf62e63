package dev.farol.ruleset.lint;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Dimension;
import dev.farol.rules.Stage;
import java.util.Comparator;
import java.util.Optional;

/** Dimensions whose rules cannot bring any customer to a limit. */
final class LimitsOutOfReach implements Check {

    @Override
    public void look(Ground ground, Follows follows, Warnings warnings) {
        for (Dimension dimension : ground.scorecard().dimensions()) {
            Attainable attainable = Attainable.of(dimension.id(), ground);
            if (attainable.lowest() > dimension.min()) {
                warn(dimension, "lower", dimension.min(), attainable.lowest(), ground, warnings);
            }
            if (attainable.highest() < dimension.max()) {
                warn(dimension, "upper", dimension.max(), attainable.highest(), ground, warnings);
            }
        }
    }

    private static void warn(
            Dimension dimension, String which, int limit, int reached, Ground ground, Warnings warnings) {
        Optional<LoweredRule> strongest = ground.rules(Stage.HEALTH).stream()
                .filter(rule -> Told.dimension(rule).equals(dimension.id()))
                .filter(rule -> Told.points(rule) < 0 == limit < 0)
                .min(Comparator.comparingInt(rule -> -Math.abs(Told.points(rule))));
        String verb = limit < 0 ? "take" : "give";
        String told = strongest
                .map(rule -> "Its rules " + verb + " " + Math.abs(reached) + " points at most, the strongest is "
                        + Told.at(rule) + ".")
                .orElse("No rule of it " + verb + "s any.");
        warnings.add(
                "limit-out-of-reach",
                ground.inScorecard("dimensions." + dimension.id()),
                "No customer ever reaches the " + which + " limit of this dimension (" + dimension.id() + ", "
                        + Told.signed(limit) + "). " + told,
                "Maybe the limit is " + Told.signed(reached) + ", or a rule is missing or has too few points.");
    }
}
