package dev.farol.metrics;

import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.count.CountTerms;
import dev.farol.metrics.period.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What is to be computed.
 *
 * @param metrics in the order in which they are wanted
 * @param series each with its periods; all are computed in the same pass
 * @param by what to group by, beside the whole base: as {@link Group} has it; none where empty
 * @param zone where days begin
 * @param asOf what happened later is not seen
 * @param terms how the installation counts
 * @param riskBands names of the bands that are a risk
 */
public record MetricsRequest(
        List<Metric> metrics,
        List<Series> series,
        List<String> by,
        ZoneId zone,
        Instant asOf,
        MetricsTerms terms,
        Set<String> riskBands) {

    public MetricsRequest {
        metrics = List.copyOf(metrics);
        series = List.copyOf(series);
        by = List.copyOf(by);
        riskBands = Set.copyOf(riskBands);
    }

    CountTerms counting() {
        return terms.counting();
    }
}
