package dev.farol.preview;

import dev.farol.rules.Dimension;
import dev.farol.rules.Scorecard;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Factor;
import dev.farol.scoring.Failure;
import dev.farol.scoring.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one of the two rule sets made of the customers. All sums are of whole numbers, so their order makes no difference. */
final class SideTally {

    private final String version;
    private final Scorecard scorecard;
    private final Map<String, Integer> dimensions = new HashMap<>();
    private final long[] points;
    private long customers;
    private long scored;
    private long scores;
    private long failed;
    /** Customers by coverage: it is a share of few dimensions, so there are few of them. */
    private final SortedMap<Double, Long> coverages = new TreeMap<>();

    private final SortedMap<String, Long> failures = new TreeMap<>();

    SideTally(RuleSet rules) {
        this.version = rules.version();
        this.scorecard = rules.scorecard();
        scorecard.dimensions().forEach(dimension -> dimensions.put(dimension.id(), dimensions.size()));
        this.points = new long[dimensions.size()];
    }

    void add(Assessment assessment) {
        customers++;
        coverages.merge(assessment.coverage(), 1L, Long::sum);
        if (assessment.score().isPresent()) {
            scored++;
            scores += assessment.score().getAsInt();
            addPoints(assessment);
        }
        if (!assessment.failures().isEmpty()) {
            failed++;
            Set<String> rules = new HashSet<>();
            for (Failure failure : assessment.failures()) {
                if (rules.add(failure.rule())) {
                    failures.merge(failure.rule(), 1L, Long::sum);
                }
            }
        }
    }

    /** Points as they count: what a limit took is taken here too. */
    private void addPoints(Assessment assessment) {
        for (Factor factor : assessment.factors()) {
            points[index(factor.dimension())] += factor.points();
        }
        for (Limit limit : assessment.limits()) {
            if (limit.dimension().isPresent()) {
                points[index(limit.dimension().get())] += limit.limitedTo() - limit.points();
            }
        }
    }

    private int index(String dimension) {
        return dimensions.getOrDefault(dimension, -1);
    }

    void add(SideTally other) {
        customers += other.customers;
        scored += other.scored;
        scores += other.scores;
        failed += other.failed;
        for (int i = 0; i < points.length; i++) {
            points[i] += other.points[i];
        }
        other.coverages.forEach((coverage, count) -> coverages.merge(coverage, count, Long::sum));
        other.failures.forEach((rule, count) -> failures.merge(rule, count, Long::sum));
    }

    Side side() {
        List<Side.DimensionMean> means = new ArrayList<>();
        for (Dimension dimension : scorecard.dimensions()) {
            means.add(new Side.DimensionMean(
                    dimension.id(), dimension.label(), mean((double) points[index(dimension.id())], scored)));
        }
        double covered = 0;
        for (Map.Entry<Double, Long> entry : coverages.entrySet()) {
            covered += entry.getKey() * entry.getValue();
        }
        return new Side(
                version,
                scorecard.bands(),
                scored,
                customers - scored,
                mean(covered, customers),
                mean((double) scores, scored),
                means,
                failed,
                failures);
    }

    private static OptionalDouble mean(double sum, long count) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
