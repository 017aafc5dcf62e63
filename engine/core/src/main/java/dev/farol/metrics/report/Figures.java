package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.catalogue.Catalogue;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.period.Period;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds figures of a monthly report. Immutable, hence thread-safe. */
final class Figures {

    private record Key(String metric, Period period, Group group) {}

    private final MetricsResult result;
    private final List<Period> months;
    private final Period year;
    private final Map<Key, Figure> all = new HashMap<>();

    Figures(MetricsResult result) {
        this.result = result;
        List<Period> periods = result.request().series().get(0).periods();
        if (result.request().series().size() != 2 || periods.size() != MonthlyReport.MONTHS) {
            throw new IllegalArgumentException("figures of no monthly report");
        }
        this.months = periods;
        this.year = result.request().series().get(1).periods().get(0);
        result.figures()
                .forEach(figure ->
                        all.putIfAbsent(new Key(figure.metric().id(), figure.period(), figure.group()), figure));
    }

    MetricsRequest request() {
        return result.request();
    }

    long customers() {
        return result.customers();
    }

    /** The month reported. */
    Period month() {
        return months.get(months.size() - 1);
    }

    Period before() {
        return months.get(months.size() - 2);
    }

    /** The months of the plots, the one reported last. */
    List<Period> months() {
        return months;
    }

    /** From the first of January to the end of the month. */
    Period year() {
        return year;
    }

    Figure of(String metric, Period period, Group group) {
        return Optional.ofNullable(all.get(new Key(metric, period, group)))
                .orElseThrow(() -> new IllegalArgumentException("no figure of " + metric + " in " + period));
    }

    Metric metric(String id) {
        return Catalogue.find(id).orElseThrow();
    }

    /** Of the whole base, month by month. */
    List<Figure> course(String metric) {
        return months.stream().map(month -> of(metric, month, Group.WHOLE)).toList();
    }

    /** All groups by one thing, by name. */
    List<Group> groups(String by) {
        return all.keySet().stream()
                .map(Key::group)
                .filter(group -> group.by().equals(by))
                .distinct()
                .sorted()
                .toList();
    }

    static OptionalDouble number(Figure figure) {
        return figure.answer().number().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst();
    }

    static Optional<BigDecimal> part(Figure figure, String name) {
        return Optional.ofNullable(figure.answer().parts().get(name))
                .filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).number());
    }
}
