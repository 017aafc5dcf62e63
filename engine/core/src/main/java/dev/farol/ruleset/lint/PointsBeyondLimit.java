package dev.farol.ruleset.lint;

import dev.farol.diagnostic.Place;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Dimension;
import dev.farol.rules.Stage;
import java.util.List;

/** Rules whose points make no difference, because the limit of their dimension is reached without them. */
final class PointsBeyondLimit implements Check {

    @Override
    public void look(Ground ground, Follows follows, Warnings warnings) {
        for (Dimension dimension : ground.scorecard().dimensions()) {
            Attainable attainable = Attainable.of(dimension.id(), ground);
            Place place = ground.inScorecard("dimensions." + dimension.id());
            for (LoweredRule rule : ground.rules(Stage.HEALTH)) {
                if (Told.dimension(rule).equals(dimension.id())) {
                    Limit limit = Told.points(rule) < 0
                            ? new Limit(dimension.id(), dimension.min(), attainable.highest(), place)
                            : new Limit(dimension.id(), dimension.max(), attainable.lowest(), place);
                    look(rule, limit, follows, warnings);
                }
            }
        }
    }

    /**
     * One of the two limits of a dimension.
     *
     * @param offset the most that rules of the other sign can put against it
     */
    private record Limit(String dimension, int limit, int offset, Place place) {

        /** How far points go beyond the limit whatever else fires; negative when they do not. */
        long beyond(long points) {
            return points < 0 ? limit - points - offset : points + offset - limit;
        }
    }

    private static void look(LoweredRule rule, Limit limit, Follows follows, Warnings warnings) {
        int points = Told.points(rule);
        List<LoweredRule> others = follows.whenever(rule).stream()
                .filter(other -> Told.points(other) < 0 == points < 0)
                .toList();
        long sum = others.stream().mapToLong(Told::points).sum();
        String at = "(" + rule.name() + ", " + Told.at(limit.dimension(), limit.place()) + ").";
        if (!others.isEmpty() && limit.beyond(sum) >= 0) {
            warnings.add(
                    "points-beyond-limit",
                    rule.place(),
                    "The points of this rule make no difference: the rules that fire with it come to "
                            + Told.signed(sum) + ", such as " + Told.at(others.get(0)) + ", and the limit is "
                            + Told.signed(limit.limit()) + " " + at,
                    "Maybe widen the limit, or spread the points over the rules.");
        } else if (limit.beyond(points) > 0) {
            warnings.add(
                    "points-beyond-limit",
                    rule.place(),
                    "No more than " + Told.signed(limit.limit()) + " of these " + Told.signed(points)
                            + " points ever count, because of the limit of the dimension " + at,
                    "Maybe widen the limit, or give " + Told.signed(limit.limit()) + " points.");
        }
    }
}
