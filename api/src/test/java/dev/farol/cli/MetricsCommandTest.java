package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.farol.metrics.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of metrics: on four customers of which all numbers are known, and on a generated base. */
class MetricsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RULES = Path.of("../rules");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void base() throws IOException {
        Files.writeString(shared.resolve("customers.csv"), """
                id,segment,owner,region
                acme,mid,ana,south
                beta,mid,bia,north
                gama,small,ana,south
                delta,,bia,
                """);
        Files.writeString(shared.resolve("interactions.ndjson"), """
                {"id":"1","customer":"acme","type":"subscription_started","at":"2026-01-10","value":10000,"data":{"subscription":"a"}}
                {"id":"1","customer":"beta","type":"subscription_started","at":"2026-01-10","value":50.5,"data":{"subscription":"a"}}
                {"id":"1","customer":"gama","type":"subscription_started","at":"2026-01-10","value":10,"data":{"subscription":"a"}}
                {"id":"1","customer":"delta","type":"subscription_started","at":"2026-10-10","value":10,"data":{"subscription":"a"}}
                {"id":"2","customer":"gama","type":"subscription_ended","at":"2026-10-10","data":{"subscription":"a","reason":"voluntary"}}
                {"id":"3","customer":"acme","type":"nps","at":"2026-10-12","value":10}
                {"id":"3","customer":"beta","type":"nps","at":"2026-11-12","value":3}
                """);
    }

    private static CommandRun run(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("metrics", "--customers", shared.resolve("customers.csv")));
        arguments.addAll(List.of("--interactions", shared.resolve("interactions.ndjson"), "--rules", RULES));
        List<Object> given = List.of(more);
        if (given.stream().noneMatch(each -> each.toString().startsWith("--zone"))) {
            arguments.add("--zone=UTC");
        }
        if (given.stream().noneMatch(each -> each.toString().startsWith("--as-of"))) {
            arguments.add("--as-of=2026-11-15");
        }
        arguments.addAll(given);
        return CommandRun.of(arguments.toArray());
    }

    private static String good(Object... more) {
        CommandRun run = run(more);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void showsOnePeriodWithWhatEachValueRestsOn() {
        assertThat(good("--metric", "churn.logo,mrr", "--metric", "nps,csat")).isEqualTo("""
                As of 2026-11-15T23:59:59.999999999Z (UTC), 4 customers
                Period 2026-10 (2026-10-01 to 2026-10-31)

                  metric                                           value  numerator / denominator  n
                  churn.logo  Logo churn                          33.3 %                    1 / 3  3
                  mrr         Monthly recurring revenue (MRR)  10,060.50                           3
                  nps         Net Promoter Score                   100.0                  100 / 1  1
                  csat        Customer satisfaction (CSAT)             -                    0 / 0  0  no answers
                """);
    }

    @Test
    void showsSeveralPeriodsInColumnsAsBraziliansWriteThem() {
        assertThat(good(
                        "--metric",
                        "churn.logo,mrr,nps",
                        "--period",
                        "2026-09..2026-11",
                        "--every",
                        "month",
                        "--lang",
                        "pt"))
                .isEqualTo("""
                        Em 2026-11-15T23:59:59.999999999Z (UTC), 4 clientes

                          métrica                                        2026-09    2026-10     2026-11
                          churn.logo  Churn de clientes                    0,0 %     33,3 %      0,0 %*
                          mrr         Receita recorrente mensal (MRR)  10.060,50  10.060,50  10.060,50*
                          nps         Net Promoter Score                       -      100,0     -100,0*

                        * provisório
                        """);
    }

    @Test
    void showsAGroupARowWhereOneMetricIsAsked() {
        assertThat(good("--metric", "churn.logo", "--by", "segment").lines().skip(4))
                .containsExactly(
                        "  segment          value  numerator / denominator  n",
                        "  all customers   33.3 %                    1 / 3  3",
                        "  (not given)          -                    0 / 0  0  no customers at the start",
                        "  mid              0.0 %                    0 / 2  2",
                        "  small          100.0 %                    1 / 1  1");
    }

    @Test
    void showsABlockForEachGroupWhereSeveralMetricsAre() {
        assertThat(good("--metric", "mrr,churn.logo", "--by", "region"))
                .contains("\n\nregion: (not given)\n", "\n\nregion: north\n", "\n\nregion: south\n");
    }

    @Test
    void showsTheDetailsOfOneMetric() {
        assertThat(good("--metric", "retention.cohorts", "--period", "2026-01..2026-02", "--every", "month"))
                .endsWith("""

                        2026-01
                          age  customers    share        mrr
                          0            3  100.0 %  10,060.50
                          1            3  100.0 %  10,060.50
                        """);
    }

    @Test
    void writesExactNumbersAsJson() throws IOException {
        Path out = folder.resolve("figures.json");
        assertThat(good("--by", "owner", "--format", "json", "--out", out)).isEmpty();
        String text = Files.readString(out);
        assertThat(text).doesNotContain("NaN", "Infinity", "E+");
        JsonNode figures = JSON.readTree(text).get("figures");
        assertThat(figures).hasSize(3 * Catalogue.all().size());
        figures.forEach(figure -> assertThat(figure.get("value").isNull())
                .as("%s", figure)
                .isEqualTo(!figure.get("reason").isNull()));
        assertThat(text)
                .contains("\"by\":\"owner\",\"group\":\"bia\",\"value\":60.5,\"numerator\":null,\"denominator\":null");
    }

    @Test
    void takesWhatTheCompanySpent() throws IOException {
        Path costs = Files.writeString(folder.resolve("costs.csv"), """
                at;kind;value
                2026-10-03;sales;100
                2026-10-04;marketing;
                2026-10-31;marketing;50.5
                soon;sales;1
                """);
        CommandRun run = run("--metric", "cac", "--costs", costs);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("150.50                150.5 / 1  1  sales 100; marketing 50.5");
        assertThat(run.err())
                .contains(
                        costs + ":3: \"value\" is no number ().",
                        costs + ":5: \"at\" is neither an instant nor a day (soon).",
                        "farol: 2 bad lines of " + costs + " were left out");
    }

    @Test
    void writesTheReportOfAMonth() throws IOException {
        Path page = folder.resolve("report.html");
        good("--report", "2026-10", "--out", page, "--lang", "pt", "--title", "Farol & Cia");
        assertThat(Files.readString(page)).contains("Farol &amp; Cia").contains("10.060,50");
    }

    @Test
    void tellsTheCatalogue() {
        CommandRun run = CommandRun.of("metrics", "--catalog", "--metric", "churn", "--lang", "pt");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("churn.logo  Churn de clientes  [share]").doesNotContain("nps");
        assertThat(CommandRun.of("metrics", "--catalog", "--format", "json")
                        .out()
                        .lines())
                .hasSize(Catalogue.all().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --metric=chrun                   | 2 | --metric: there is no such metric (chrun)/  Did you mean "churn"?
                    --period=2026-13                 | 2 | --period: the calendar has no such period (2026-13)
                    --every=wek                      | 2 | --every: it is no length of periods (wek)/  Maybe one of: month, quarter, year.
                    --metric=x --every=wek           | 2 | --metric: there is no such metric (x)
                    --by=regin                       | 1 | could not group by (regin): no customer has it/  Did you mean "region"?
                    --by=segmnt                      | 1 | Did you mean "segment"?
                    --margin=1.5                     | 2 | The gross margin is above 0 and at most 1 (1.5)/  Maybe write 0.8 for 80 %
                    --early-days=0                   | 2 | The early days are 1 to 3660 (0)
                    --threads=0                      | 2 | --threads must be 1 or more (0).
                    --zone=Mars                      | 2 | --zone is no time zone (Mars).
                    --as-of=soon                     | 2 | --as-of is neither an instant nor a day (soon).
                    --league=customer                | 2 | --league is of owner or segment (customer).
                    --league=owner --by=plan         | 2 | --league has its own metrics and groups
                    --report=2026-10                 | 2 | --report needs --out
                    --report=2026 --out=x.html       | 2 | --report is of one month (2026).
                    --report=2026-10 --metric=nps    | 2 | --report has its own metrics and periods
                    --data=nowhere                   | 2 | Customers are of a store or of files
                    --costs=nowhere.csv              | 1 | could not read nowhere.csv: it does not exist
                    --chi=nowhere                    | 1 | nowhere
                    """)
    void saysWhatIsWrong(String options, int exit, String message) {
        CommandRun run = run((Object[]) options.split(" "));
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err()).contains(Arrays.asList(message.split("/")));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aStoreHasTheSameFiguresAsItsFiles() throws IOException {
        CommandRun.of("generate", "--customers", 700, "--seed", 11, "--interactions", 40, "--spend", "--out", folder);
        Path customers = folder.resolve("customers.csv");
        Path interactions = folder.resolve("interactions.ndjson");
        Path data = folder.resolve("data");
        CommandRun imported = CommandRun.of(
                "import", "--data", data, "--customers", customers, "--interactions", interactions, "--rules", RULES);
        assertThat(imported.exit()).as(imported.err()).isZero();
        Object[] wanted = {"--period", "2025-11..2026-10", "--every", "month", "--by", "segment", "--format", "json"};
        Object[] terms = {"--as-of", "2026-10-31", "--margin", "0.8", "--rules", RULES};
        JsonNode ofFiles =
                json("--customers", customers, "--interactions", interactions, wanted, terms, "--threads", 1);
        JsonNode ofStore = json("--data", data, wanted, terms, "--threads", 3);
        assertThat(ofStore.get("figures")).hasSizeGreaterThan(2_000);
        for (int i = 0; i < ofStore.get("figures").size(); i++) {
            assertThat(ofStore.get("figures").get(i))
                    .isEqualTo(ofFiles.get("figures").get(i));
        }
        assertThat(ofStore).isEqualTo(ofFiles);
        CommandRun.of("run", "--data", data, "--rules", RULES, "--as-of", "2026-09-30");
        CommandRun.of("run", "--data", data, "--as-of", "2026-10-31");
        CommandRun league = CommandRun.of("metrics", "--data", data, "--league", "owner", "--period", "2026-10");
        assertThat(league.out())
                .as(league.err())
                .startsWith("League table, 2026-10")
                .contains("\n  1.  ");
    }

    private static JsonNode json(Object... arguments) throws IOException {
        List<Object> all = new ArrayList<>(List.of("metrics"));
        for (Object argument : arguments) {
            all.addAll(argument instanceof Object[] several ? List.of(several) : List.of(argument));
        }
        CommandRun run = CommandRun.of(all.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }
}
