package dev.farol.ruleset.lint;

import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.Reading;
import dev.farol.rules.Band;
import dev.farol.rules.Dimension;
import dev.farol.rules.Stage;
import dev.farol.ruleset.reach.Reach;
import java.util.List;
import java.util.stream.IntStream;

/** Bands that no customer can get, because no score is low or high enough. */
final class BandsOutOfReach implements Check {

    @Override
    public void look(Ground ground, Follows follows, Warnings warnings) {
        int slot = ground.readings().indexOf(new Reading.Score());
        if (slot < 0) {
            return;
        }
        int lowest = ground.scorecard().base();
        int highest = lowest;
        for (Dimension dimension : ground.scorecard().dimensions()) {
            Attainable attainable = Attainable.of(dimension.id(), ground);
            lowest += Math.max(dimension.min(), attainable.lowest());
            highest += Math.min(dimension.max(), attainable.highest());
        }
        int from = Math.max(0, Math.min(100, lowest));
        int to = Math.max(0, Math.min(100, highest));
        Reach reach = ground.reach();
        for (Band band : ground.scorecard().bands()) {
            List<LoweredRule> rules = ground.rules(Stage.BANDS).stream()
                    .filter(rule -> rule.effect().equals(new Effect.InBand(band.id())))
                    .toList();
            boolean given = IntStream.rangeClosed(from, to)
                    .mapToObj(score -> reach.where(slot, score))
                    .anyMatch(at -> rules.stream().anyMatch(rule -> at.canHold(rule.condition())));
            if (!rules.isEmpty() && !given) {
                warnings.add(
                        "band-out-of-reach",
                        rules.get(0).place(),
                        "No customer can get this band: with the base score, the limits and the rules as they are, scores lie from "
                                + from + " to " + to + " (" + rules.get(0).name() + ", "
                                + Told.at(band.id(), ground.inScorecard("bands." + band.id())) + ").",
                        "Maybe the base score, the points or the numbers in the band rules need another look.");
            }
        }
    }
}
