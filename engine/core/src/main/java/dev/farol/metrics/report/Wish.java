package dev.farol.metrics.report;

import dev.farol.metrics.catalogue.Metric;
import java.util.Set;

/** Which way a company wants a metric to go. */
enum Wish {
    HIGHER,
    LOWER,
    NEITHER;

    private static final Set<String> LOW = Set.of(
            "mrr.contraction",
            "mrr.churned",
            "growth.predictability",
            "cac",
            "cac.payback",
            "asa",
            "asa.p90",
            "abandonment",
            "noshow",
            "deal.loss",
            "team.fallen");
    private static final Set<String> OPEN = Set.of("aht", "aht.with_wait", "acw", "calls", "quotes");

    static Wish of(Metric metric) {
        if (metric.id().startsWith("churn.") || LOW.contains(metric.id())) {
            return LOWER;
        }
        return OPEN.contains(metric.id()) ? NEITHER : HIGHER;
    }
}
