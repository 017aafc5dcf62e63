package dev.farol.metrics;

import dev.farol.customer.Moment;
import dev.farol.metrics.catalogue.Catalogue;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.count.CountTerms;
import dev.farol.metrics.period.Every;
import dev.farol.metrics.period.Period;
import dev.farol.metrics.period.PeriodProblem;
import dev.farol.metrics.period.Series;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A worked example: what happened, and the figures that follow from it.
 *
 * @param name file and title
 * @param settings by word: {@code zone}, {@code as-of}, {@code period}, {@code by}, {@code margin}, {@code kept-from}, {@code early}, {@code short}
 */
record Example(String name, Map<String, String> settings, Base base, List<Expectation> expected) {

    ZoneId zone() {
        return ZoneId.of(settings.getOrDefault("zone", "UTC"));
    }

    MetricsRequest request() throws PeriodProblem {
        List<Metric> metrics = expected.stream()
                .map(Expectation::metric)
                .distinct()
                .map(id -> Catalogue.find(id).orElseThrow(() -> new AssertionError(name + ": no metric " + id)))
                .toList();
        return new MetricsRequest(
                metrics,
                List.of(series()),
                Optional.ofNullable(settings.get("by")).stream().toList(),
                zone(),
                moment("as-of").orElseThrow().end(zone()),
                terms(),
                Set.of("churn-risk"));
    }

    /** The period that an expectation is of. */
    Period period(Expectation expectation) throws PeriodProblem {
        return expectation.period().isEmpty()
                ? series().periods().get(0)
                : Series.of(expectation.period()).periods().get(0);
    }

    private Series series() throws PeriodProblem {
        String[] words = settings.getOrDefault("period", "2026-10").split(" every ");
        return words.length == 1
                ? Series.of(words[0])
                : Series.of(words[0], Every.of(words[1]).orElseThrow());
    }

    private MetricsTerms terms() {
        CountTerms counting = new CountTerms(
                Integer.parseInt(settings.getOrDefault("early", "90")),
                Integer.parseInt(settings.getOrDefault("short", "10")));
        MetricsTerms terms = MetricsTerms.STANDARD
                .withCounting(counting)
                .withMargin(Optional.ofNullable(settings.get("margin")).map(BigDecimal::new));
        return moment("kept-from")
                .map(moment -> terms.keptFrom(moment.start(zone())))
                .orElse(terms);
    }

    private Optional<Moment> moment(String setting) {
        return Optional.ofNullable(settings.get(setting))
                .map(text -> Moment.parse(text).orElseThrow());
    }

    @Override
    public String toString() {
        return name;
    }
}
