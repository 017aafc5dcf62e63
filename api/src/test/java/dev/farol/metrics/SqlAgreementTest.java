package dev.farol.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.farol.bulk.BulkMetrics;
import dev.farol.bulk.BulkOptions;
import dev.farol.bulk.Progress;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.generator.BaseGenerator;
import dev.farol.generator.GeneratorOptions;
import dev.farol.metrics.catalogue.Answer;
import dev.farol.metrics.catalogue.Catalogue;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.period.Every;
import dev.farol.metrics.period.PeriodProblem;
import dev.farol.metrics.period.Series;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of whole bases against SQL over the raw files, month by month and group by group, to the unit and to the cent. */
class SqlAgreementTest {

    private static final Path DATA = Path.of("../../shared/data/ravenstack");
    private static final Set<String> METRICS = Set.of(
            "churn.logo",
            "churn.voluntary",
            "churn.involuntary",
            "churn.unknown",
            "retention.logo",
            "customers",
            "mrr",
            "mrr.new",
            "mrr.reactivation",
            "mrr.expansion",
            "mrr.contraction",
            "mrr.churned",
            "retention.grr",
            "retention.nrr",
            "churn.revenue.gross",
            "churn.revenue.net",
            "nps",
            "nps.transactional",
            "csat",
            "retention.cohorts");

    @TempDir
    private Path folder;

    /**
     * A base to compare.
     *
     * @param by what to group by, a column of the customers
     * @param offset of the zone, all the year round
     */
    private record Asked(
            Path customers,
            Path interactions,
            String zone,
            String offset,
            String first,
            String last,
            int months,
            String by) {

        Map<String, String> words() {
            return Map.of("first", first + "-01", "months", Integer.toString(months), "offset", offset, "by", by);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, UTC, +00:00", "2, UTC, +00:00", "1, America/Sao_Paulo, -03:00"})
    void generatedBaseHasTheFiguresOfSql(long seed, String zone, String offset)
            throws IOException, SQLException, PeriodProblem {
        new BaseGenerator(GeneratorOptions.of(2000, seed).withAverageInteractions(40)).writeTo(folder, count -> {});
        Asked asked = new Asked(
                folder.resolve(BaseGenerator.CUSTOMERS),
                folder.resolve(BaseGenerator.INTERACTIONS),
                zone,
                offset,
                "2025-11",
                "2026-10",
                12,
                "segment");
        Compared compared = compare(asked);
        assertThat(compared.differences()).isEmpty();
        // 12 months, the whole and at least 3 segments: 30 facts each, and the triangles of 78 rows.
        assertThat(compared.facts()).isGreaterThan(12 * 4 * 30 + 4 * 78);
        assertThat(compared.moved()).containsAll(METRICS);
    }

    @Test
    void ravenstackHasTheFiguresOfSql() throws IOException, SQLException, PeriodProblem {
        assumeTrue(Files.exists(DATA), "no data beside the checkout");
        Asked asked = new Asked(
                DATA.resolve("customers.csv"),
                DATA.resolve("interactions.ndjson.gz"),
                "UTC",
                "+00:00",
                "2023-01",
                "2024-06",
                18,
                "industry");
        Compared compared = compare(asked);
        assertThat(compared.differences()).isEmpty();
        assertThat(compared.moved()).contains("churn.logo", "mrr.new", "mrr.expansion", "mrr.churned", "retention.nrr");
    }

    /**
     * What came of a comparison.
     *
     * @param moved the metrics that were not 0 everywhere
     */
    private record Compared(int facts, Set<String> moved, List<String> differences) {}

    private Compared compare(Asked asked) throws IOException, SQLException, PeriodProblem {
        List<RawTables.Fact> facts = new ArrayList<>();
        try (RawTables tables = new RawTables(asked.customers(), asked.interactions())) {
            tables.run("1-happenings.sql", asked.words());
            tables.run("2-subscriptions.sql", asked.words());
            long ends = tables.number("SELECT count(*) FROM nameless WHERE type = 'subscription_ended'");
            assertThat(tables.number("SELECT count(*) FROM told WHERE NOT open AND key <> id AND reason IS NULL"
                            + " AND key IN (SELECT id FROM nameless)"))
                    .as("ends without a name that found their start")
                    .isEqualTo(ends);
            for (String query : List.of("churn.sql", "revenue.sql", "answers.sql", "cohorts.sql")) {
                facts.addAll(tables.facts(query));
            }
        }
        Map<String, Figure> figures = new HashMap<>();
        compute(asked).figures().forEach(figure -> figures.put(key(figure), figure));
        List<String> differences = new ArrayList<>();
        Set<String> moved = new java.util.HashSet<>();
        for (RawTables.Fact fact : facts) {
            BigDecimal expected = BigDecimal.valueOf(fact.number(), fact.places());
            Optional<BigDecimal> actual =
                    Optional.ofNullable(figures.get(key(fact))).flatMap(figure -> part(figure.answer(), fact.part()));
            if (actual.isEmpty() || actual.get().compareTo(expected) != 0) {
                differences.add(fact + " but " + actual);
            }
            if (fact.number() != 0) {
                moved.add(fact.metric());
            }
        }
        figures.values().forEach(figure -> quotient(figure, differences));
        return new Compared(facts.size(), moved, differences);
    }

    /** A value that is a quotient is its numerator divided by its denominator, to 16 digits. */
    private static void quotient(Figure figure, List<String> differences) {
        Answer answer = figure.answer();
        if (answer.denominator().isPresent() && answer.denominator().get().signum() != 0) {
            BigDecimal expected =
                    answer.numerator().orElseThrow().divide(answer.denominator().get(), MathContext.DECIMAL64);
            if (answer.number().orElseThrow().compareTo(expected) != 0) {
                differences.add(key(figure) + ": " + answer);
            }
        }
    }

    private MetricsResult compute(Asked asked) throws IOException, PeriodProblem {
        Diagnostics diagnostics = new Diagnostics();
        RuleSet rules = RuleSetReader.read(RuleFolder.read(Path.of("../rules"), diagnostics), diagnostics)
                .orElseThrow();
        ZoneId zone = ZoneId.of(asked.zone());
        Instant asOf = Instant.parse(asked.last() + "-28T00:00:00Z").plusSeconds(60L * 86_400);
        MetricsRequest request = new MetricsRequest(
                Catalogue.all().stream()
                        .filter(metric -> METRICS.contains(metric.id()))
                        .toList(),
                List.of(Series.of(asked.first() + ".." + asked.last(), Every.MONTH)),
                List.of(asked.by()),
                zone,
                asOf,
                MetricsTerms.STANDARD,
                Set.of());
        BulkOptions options = BulkOptions.standard(Optional.of(asOf)).withThreads(2);
        try (Rejects rejects = Rejects.to(folder.resolve("rejects.ndjson"), Disk.REAL)) {
            return new BulkMetrics(rules.vocabulary(), zone, options, Progress.SILENT)
                    .compute(asked.customers(), asked.interactions(), any -> request, Optional.empty(), rejects);
        }
    }

    private static Optional<BigDecimal> part(Answer answer, String part) {
        if (part.startsWith("row ")) {
            String[] words = part.split(" ");
            return answer.table()
                    .map(table -> table.rows().get(Integer.parseInt(words[1])).get(Integer.parseInt(words[2])))
                    .flatMap(cell -> cell)
                    .map(cell -> ((Value.Number) cell).number());
        }
        return switch (part) {
            case "value" -> answer.number();
            case "numerator" -> answer.numerator();
            case "denominator" -> answer.denominator();
            case "n" -> Optional.of(answer.n());
            default -> Optional.ofNullable(answer.parts().get(part)).map(value -> ((Value.Number) value).number());
        };
    }

    private static String key(Figure figure) {
        return key(
                figure.metric().id(),
                figure.period().toString(),
                figure.group().isWhole() ? "*" : figure.group().name());
    }

    private static String key(RawTables.Fact fact) {
        return key(fact.metric(), fact.month(), fact.group());
    }

    private static String key(String metric, String month, String group) {
        return metric + ' ' + month + ' ' + group;
    }
}
