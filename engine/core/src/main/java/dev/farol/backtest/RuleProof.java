package dev.farol.backtest;

import dev.farol.statistics.Proportion;
import dev.farol.statistics.RateRatio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of those for whom a health rule fired.
 *
 * @param points today
 * @param churnFired rows that left, among those it fired for
 * @param churnNot rows that left, among the others
 * @param lift churn when it fired by churn when not; empty where nobody left, and where fewer than five rows are on one side
 * @param aucLost area under the curve that is lost without the rule, negative where the score is better without; empty without an area
 * @param overlaps the other rules that fire for the same customers most, most first
 */
public record RuleProof(
        String rule,
        String dimension,
        int points,
        Proportion churnFired,
        Proportion churnNot,
        Optional<RateRatio> lift,
        OptionalDouble aucLost,
        List<Overlap> overlaps) {

    public RuleProof {
        overlaps = List.copyOf(overlaps);
    }

    /**
     * Another rule that fires for some of the same rows.
     *
     * @param share rows that both fire for by rows that any of them fires for, 0 to 1
     */
    public record Overlap(String rule, double share) {}
}
