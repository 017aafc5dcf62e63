package dev.farol.metrics.report;

import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.MetricsTerms;
import dev.farol.metrics.catalogue.Catalogue;
import dev.farol.metrics.period.Every;
import dev.farol.metrics.period.Period;
import dev.farol.metrics.period.Series;
import dev.farol.rules.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The report of a month: first ask for its figures, then write them on a page. The page depends on nothing but its arguments, byte
 * for byte, and needs no network, no script and no file beside itself. Thread-safe.
 */
public final class MonthlyReport {

    /** What figures are grouped by where nobody chose. */
    public static final List<String> BY = List.of("segment", "owner");

    /** The month, and the twelve before it. */
    static final int MONTHS = 13;

    private MonthlyReport() {}

    /**
     * All figures of the page: thirteen months up to the one reported, and its year so far.
     *
     * @param month from the first day of a month to before the first day of the next
     * @param by what to group by; {@code owner} gives the league table of the team
     * @throws IllegalArgumentException when it is no month
     */
    public static MetricsRequest request(
            Period month, List<String> by, ZoneId zone, Instant asOf, MetricsTerms terms, Set<String> riskBands) {
        if (month.from().getDayOfMonth() != 1 || !month.from().plusMonths(1).equals(month.until())) {
            throw new IllegalArgumentException(
                    "a monthly report is of one month (" + month + ")\n  Maybe write 2026-10.");
        }
        Period year = new Period(month.from().withDayOfYear(1), month.until());
        return new MetricsRequest(
                Catalogue.all(),
                List.of(Series.upTo(month, Every.MONTH, MONTHS), new Series(List.of(year))),
                by,
                zone,
                asOf,
                terms,
                riskBands);
    }

    /**
     * The page, as HTML that is well-formed XML too.
     *
     * @param result of a {@link #request}
     * @param title whose report it is: the name of the company, say
     */
    public static String page(MetricsResult result, Language language, String title) {
        return Page.of(new Draft(new Figures(result), new Words(language)), title);
    }
}
