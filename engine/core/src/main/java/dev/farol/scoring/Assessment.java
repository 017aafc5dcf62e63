package dev.farol.scoring;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * What rules say of a customer. It reconciles: {@code score = clamp(base + sum of dimension totals after limits, 0, 100)}.
 *
 * @param asOf everything up to and including this instant was seen
 * @param score 0 to 100; empty when too little is known, and then {@code band} is {@code not-scored}
 * @param coverage share of dimensions with data, 0 to 1
 * @param factors by dimension in the order of the scorecard, then by size of points, then by name
 * @param limits dimensions in the order of the scorecard, then the score itself
 * @param recommendations most pressing first, then by playbook; one for each playbook
 * @param rules version of the rule set
 * @param failures empty when all is well
 */
public record Assessment(
        String customer,
        Instant asOf,
        OptionalInt score,
        String band,
        double coverage,
        int base,
        List<Factor> factors,
        List<Limit> limits,
        List<Recommendation> recommendations,
        String rules,
        List<Failure> failures) {}
