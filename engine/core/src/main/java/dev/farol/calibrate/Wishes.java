package dev.farol.calibrate;

import dev.farol.points.PointsWish;
import dev.farol.rules.Dimension;
import dev.farol.ruleset.RuleSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a proposal into what is to be changed in the rule files. Stateless. */
public final class Wishes {

    private Wishes() {}

    /** The points, the base and the limits that differ from today's. */
    public static PointsWish of(Proposal proposal, RuleSet rules) {
        SortedMap<String, Integer> points = new TreeMap<>();
        for (RuleProposal rule : proposal.rules()) {
            if (rule.proposed() != rule.today()) {
                points.put(rule.rule(), rule.proposed());
            }
        }
        SortedMap<String, PointsWish.Limits> limits = new TreeMap<>();
        List<Dimension> dimensions = rules.scorecard().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            limits.put(
                    dimension.id(),
                    new PointsWish.Limits(
                            changed(dimension.min(), proposal.sheet().lowest()[i]),
                            changed(dimension.max(), proposal.sheet().highest()[i])));
        }
        return new PointsWish(
                points, changed(rules.scorecard().base(), proposal.sheet().base()), limits);
    }

    private static OptionalInt changed(int today, int proposed) {
        return today == proposed ? OptionalInt.empty() : OptionalInt.of(proposed);
    }
}
