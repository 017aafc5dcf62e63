package dev.farol.metrics;

import dev.farol.metrics.period.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a request.
 *
 * @param customers how many were looked at
 * @param figures by series, then metric, then group (the whole base first), then period
 * @param attributes the names of what else profiles have, where something was to be grouped by such; the first thousand
 */
public record MetricsResult(MetricsRequest request, long customers, List<Figure> figures, Set<String> attributes) {

    public MetricsResult {
        figures = List.copyOf(figures);
        attributes = Set.copyOf(attributes);
    }

    /** What was to be grouped by, and no customer has: a name that was misspelt, maybe. */
    public List<String> unknownGroups() {
        return customers == 0
                ? List.of()
                : request.by().stream()
                        .filter(by -> !Group.isText(by) && !attributes.contains(by))
                        .toList();
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
