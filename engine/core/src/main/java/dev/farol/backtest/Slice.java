package dev.farol.backtest;

import dev.farol.statistics.Auc;
import dev.farol.statistics.Proportion;
import java.util.List;
import java.util.Optional;

/**
 * The accuracy within a part of the rows.
 *
 * @param name the month, as {@code 2026-10}, or the group; empty where the profile does not say
 * @param churn rows that left, among all of the part
 * @param auc of those with a score; empty where nobody left, or nobody stayed
 */
public record Slice(String name, Proportion churn, Optional<Auc> auc) {

    static Slice of(String name, List<ScoredOutcome> rows) {
        long left = rows.stream().filter(row -> row.outcome().left()).count();
        Rows scored =
                Rows.of(rows.stream().filter(row -> row.score().isPresent()).toList());
        return new Slice(
                name, Proportion.of(left, rows.size()), Auc.of(scored.scores(), scored.left(), scored.customers()));
    }
}
