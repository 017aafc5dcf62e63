package dev.farol.metrics;

import dev.farol.metrics.period.Period;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a request.
 *
 * @param customers how many were looked at
 * @param figures by series, then metric, then group (the whole base first), then period
 */
public record MetricsResult(MetricsRequest request, long customers, List<Figure> figures) {

    public MetricsResult {
        figures = List.copyOf(figures);
    }

    /** A figure of the request; empty when it was not asked for. Takes time linear in the number of figures. */
    public Optional<Figure> find(String metric, Period period, Group group) {
        return figures.stream()
                .filter(figure -> figure.metric().id().equals(metric)
                        && figure.period().equals(period)
                        && figure.group().equals(group))
                .findFirst();
    }
}
