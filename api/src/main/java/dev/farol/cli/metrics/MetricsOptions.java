package dev.farol.cli.metrics;

import dev.farol.metrics.MetricsTerms;
import dev.farol.metrics.count.CountTerms;
import dev.farol.metrics.output.League;
import dev.farol.metrics.period.Every;
import dev.farol.metrics.period.Period;
import dev.farol.metrics.period.PeriodProblem;
import dev.farol.metrics.period.Series;
import dev.farol.service.metrics.MetricsWish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is to be computed, and how it is counted. */
final class MetricsOptions {

    private static final List<String> LEAGUES = List.of("owner", "segment");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--metric",
            paramLabel = "ID",
            split = ",",
            description = "Only this metric, or those whose ids begin with it: churn. May be repeated.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--period",
            paramLabel = "P",
            split = ",",
            description =
                    "2026-10, 2026-Q4, 2026, 2026-10-31 or 2025-11..2026-10 (default: the last whole month). May be repeated.")
    private List<String> periods = new ArrayList<>();

    @Option(
            names = "--every",
            paramLabel = "LENGTH",
            description = "Cuts each period into months, quarters or years: month, quarter, year.")
    private Optional<String> every = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description = "Also by segment, plan, owner or any attribute of customers. May be repeated.")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--league",
            paramLabel = "owner|segment",
            description = "A league table: points gained, customers rescued and fallen, playbooks done.")
    private Optional<String> league = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "MONTH",
            description = "The report of a month as one HTML page, which needs --out.")
    private Optional<String> report = Optional.empty();

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            description = "What is left of revenue after the cost of serving it: 0.8 for 80 %%.")
    private Optional<BigDecimal> margin = Optional.empty();

    @Option(
            names = "--early-days",
            paramLabel = "N",
            description = "How long a new customer is one, for early churn (default: ${DEFAULT-VALUE}).")
    private int earlyDays = CountTerms.STANDARD.earlyDays();

    @Option(
            names = "--short-wait",
            paramLabel = "SECONDS",
            description = "Calls given up within it are not counted as abandoned (default: ${DEFAULT-VALUE}).")
    private int shortWait = CountTerms.STANDARD.shortWaitSeconds();

    /** What is wanted. Says all that is wrong with it. */
    MetricsWish wish() {
        if (league.isPresent() && !(metrics.isEmpty() && by.isEmpty())) {
            throw wrong("--league has its own metrics and groups: it goes without --metric and --by.");
        }
        if (league.filter(what -> !LEAGUES.contains(what)).isPresent()) {
            throw wrong("--league is of owner or segment (" + league.get() + ").");
        }
        List<String> problems = new ArrayList<>();
        MetricsWish wish = MetricsWish.read(
                new MetricsWish.Words(
                        league.isPresent() ? League.METRICS : metrics,
                        periods,
                        every,
                        league.map(List::of).orElse(by)),
                (parameter, detail, hint) ->
                        problems.add("--" + parameter + ": " + detail + (hint.isEmpty() ? "" : "\n  " + hint)));
        if (!problems.isEmpty()) {
            throw wrong(String.join("\n", problems));
        }
        return wish;
    }

    boolean isLeague() {
        return league.isPresent();
    }

    /** The month of the report, where one is wanted. */
    Optional<Period> report() {
        if (report.isEmpty()) {
            return Optional.empty();
        }
        if (league.isPresent() || !metrics.isEmpty() || !periods.isEmpty() || every.isPresent()) {
            throw wrong(
                    "--report has its own metrics and periods: it goes without --metric, --period, --every and --league.");
        }
        try {
            Period month = Series.of(report.get(), Every.MONTH).periods().get(0);
            if (!month.toString().equals(report.get())) {
                throw wrong("--report is of one month (" + report.get() + ").\n  Maybe write " + month + ".");
            }
            return Optional.of(month);
        } catch (PeriodProblem problem) {
            throw wrong("--report: " + problem.getMessage());
        }
    }

    /** What was named to group by. */
    List<String> by() {
        return by;
    }

    MetricsTerms terms() {
        try {
            return MetricsTerms.STANDARD
                    .withCounting(new CountTerms(earlyDays, shortWait))
                    .withMargin(margin);
        } catch (IllegalArgumentException outOfRange) {
            String message = String.valueOf(outOfRange.getMessage());
            throw wrong(Character.toUpperCase(message.charAt(0)) + message.substring(1));
        }
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
