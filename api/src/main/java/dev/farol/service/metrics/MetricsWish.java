package dev.farol.service.metrics;

import dev.farol.diagnostic.Spelling;
import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.MetricsTerms;
import dev.farol.metrics.catalogue.Catalogue;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.period.Every;
import dev.farol.metrics.period.Period;
import dev.farol.metrics.period.PeriodProblem;
import dev.farol.metrics.period.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody wants to know.
 *
 * @param metrics in the order in which they were named; all where none was
 * @param series as they were named; empty for the last whole period before the as-of
 * @param every length of periods where it was said
 * @param by what to group by
 */
public record MetricsWish(List<Metric> metrics, List<Series> series, Optional<Every> every, List<String> by) {

    private static final int LONGEST_NAME = 100;

    public MetricsWish {
        metrics = List.copyOf(metrics);
        series = List.copyOf(series);
        by = List.copyOf(by);
    }

    /**
     * What is wanted, as it was written.
     *
     * @param metrics ids, or the first part of some: {@code churn}
     * @param periods each one {@link Series}
     * @param every word of an {@link Every}
     */
    public record Words(List<String> metrics, List<String> periods, Optional<String> every, List<String> by) {}

    /** Reads what was written; what is wrong is told, and left out. */
    public static MetricsWish read(Words words, WishProblems problems) {
        Optional<Every> every = words.every().flatMap(Every::of);
        if (every.isEmpty() && words.every().isPresent()) {
            String word = words.every().get();
            problems.add(
                    "every", "it is no length of periods (" + brief(word) + ")", Spelling.hint(word, Every.words()));
        }
        Set<Metric> metrics = new LinkedHashSet<>();
        for (String name : words.metrics()) {
            List<Metric> found = named(name);
            if (found.isEmpty()) {
                problems.add("metric", "there is no such metric (" + brief(name) + ")", Spelling.hint(name, names()));
            }
            metrics.addAll(found);
        }
        Set<Series> series = new LinkedHashSet<>();
        for (String text : words.periods()) {
            try {
                series.add(every.isPresent() ? Series.of(text, every.get()) : Series.of(text));
            } catch (PeriodProblem problem) {
                String[] lines = String.valueOf(problem.getMessage()).split("\n", 2);
                problems.add("period", lines[0], lines.length > 1 ? lines[1].strip() : "");
            }
        }
        for (String by : words.by()) {
            if (by.isEmpty() || by.length() > LONGEST_NAME) {
                problems.add(
                        "by", "what to group by has 1 to " + LONGEST_NAME + " characters (" + by.length() + ")", "");
            }
        }
        return new MetricsWish(
                words.metrics().isEmpty() ? Catalogue.all() : List.copyOf(metrics),
                List.copyOf(series),
                every,
                words.by().stream().distinct().toList());
    }

    private static List<Metric> named(String name) {
        Optional<Metric> exact = Catalogue.find(name);
        return exact.isPresent()
                ? List.of(exact.get())
                : Catalogue.all().stream()
                        .filter(metric -> metric.id().startsWith(name + "."))
                        .toList();
    }

    /** Ids and first parts of ids. */
    private static List<String> names() {
        return Catalogue.ids().stream()
                .flatMap(id -> Stream.of(id, id.substring(0, id.indexOf('.') < 0 ? id.length() : id.indexOf('.'))))
                .distinct()
                .toList();
    }

    private static String brief(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "..." : text;
    }

    /** The same of one metric alone. */
    public MetricsWish of(Metric metric) {
        return new MetricsWish(List.of(metric), series, every, by);
    }

    /** The request as of an instant. */
    public MetricsRequest request(Instant asOf, ZoneId zone, MetricsTerms terms, Set<String> riskBands) {
        List<Series> wanted = series.isEmpty() ? List.of(lastWhole(asOf, zone)) : series;
        return new MetricsRequest(metrics, wanted, by, zone, asOf, terms, riskBands);
    }

    /** How many periods it has. */
    public int periods() {
        return series.isEmpty()
                ? 1
                : series.stream().mapToInt(each -> each.periods().size()).sum();
    }

    /** The last period that has ended when the as-of has passed. */
    private Series lastWhole(Instant asOf, ZoneId zone) {
        LocalDate day = asOf.plusNanos(1).atZone(zone).toLocalDate();
        Every length = every.orElse(Every.MONTH);
        LocalDate end = switch (length) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
        return Series.upTo(new Period(end.minusDays(1), end), length, 1);
    }
}
