package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import dev.farol.metrics.catalogue.Catalogue;
import dev.farol.service.metrics.MetricsTicket;
import dev.farol.service.metrics.MetricsWish;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metrics over HTTP, on a base of four customers of whom one leaves. */
class MetricsTest {

    @TempDir
    private static Path folder;

    private static Installation farol;

    @BeforeAll
    static void open() throws Exception {
        farol = new Installation(folder);
        Nights.one(farol);
        farol.csm().put("/v1/customers/delta", "{\"segment\":\"small\",\"attributes\":{\"region\":\"south\"}}");
        farol.csm().post("/v1/interactions", """
                        {"id":"s","customer":"acme","type":"subscription_started","at":"2026-01-10","value":100,"data":{"subscription":"a"}}
                        {"id":"s","customer":"beta","type":"subscription_started","at":"2026-01-10","value":50.5,"data":{"subscription":"a"}}
                        {"id":"s","customer":"gama","type":"subscription_started","at":"2026-01-10","value":10,"data":{"subscription":"a"}}
                        {"id":"s","customer":"delta","type":"subscription_started","at":"2026-02-10","value":10,"data":{"subscription":"a"}}
                        {"id":"e","customer":"gama","type":"subscription_ended","at":"2026-10-10","data":{"subscription":"a","reason":"voluntary"}}
                        """, "Content-Type", Nights.LINES);
    }

    @AfterAll
    static void close() throws Exception {
        farol.close();
    }

    private static JsonNode figure(String path, String metric, String group) {
        Reply reply = farol.viewer().get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return StreamSupport.stream(reply.json().get("figures").spliterator(), false)
                .filter(figure -> figure.get("metric").asText().equals(metric)
                        && figure.get("group").asText("all").equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsValueNumeratorAndDenominator() {
        JsonNode churn = figure("/v1/metrics?period=2026-10", "churn.logo", "all");
        assertThat(churn.toString())
                .isEqualTo(
                        """
                        {"metric":"churn.logo","unit":"share","period":"2026-10","from":"2026-10-01","until":"2026-11-01",\
                        "by":null,"group":null,"value":0.25,"numerator":1,"denominator":4,"n":4,"reason":null,\
                        "provisional":false,"parts":{}}""");
        JsonNode mrr = figure("/v1/metrics?period=2026-10&metric=mrr", "mrr", "all");
        assertThat(mrr.get("value").decimalValue()).isEqualByComparingTo("160.5");
    }

    @Test
    void takesTheLastWholeMonthWhereNoneIsNamed() {
        assertThat(figure("/v1/metrics/churn.logo", "churn.logo", "all").get("period").asText())
                .isEqualTo("2026-10");
        assertThat(figure("/v1/metrics/churn.logo?every=quarter", "churn.logo", "all").get("period").asText())
                .isEqualTo("2026-Q3");
        assertThat(figure("/v1/metrics/churn.logo?asOf=2026-09-30", "churn.logo", "all").get("period").asText())
                .isEqualTo("2026-09");
    }

    @Test
    void groupsByWhatProfilesHave() {
        String path = "/v1/metrics/customers?period=2026-10&by=segment";
        assertThat(figure(path, "customers", "mid").get("value").asInt()).isEqualTo(1);
        assertThat(figure(path, "customers", "").get("value").asInt()).isEqualTo(1);
        assertThat(figure("/v1/metrics/customers?by=region", "customers", "south").get("value").asInt())
                .isEqualTo(1);
    }

    @Test
    void saysWhyThereIsNoValue() {
        JsonNode nps = figure("/v1/metrics/nps?period=2026-10", "nps", "all");
        assertThat(nps.get("value").isNull()).isTrue();
        assertThat(nps.get("reason").asText()).isEqualTo("no_answers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ?metric=chrun.logo          | ?metric | Did you mean "churn.logo"?
                    ?period=2026-13             | ?period | no such period
                    ?period=2026-10..2026-01    | ?period | Did you mean 2026-01..2026-10?
                    ?period=2000..2026&every=month | ?period | At most 60 periods
                    ?every=mnth                 | ?every  | Did you mean "month"?
                    ?by=segmnt                  | ?by     | Did you mean "segment"?
                    ?by=regin                   | ?by     | Did you mean "region"?
                    ?by=a,b,c                   | ?by     | At most 2 things
                    ?by=                        | ?by     | 1 to 2000 characters
                    ?asOf=2036-01-01            | ?asOf   | Maybe a digit of the year is wrong
                    ?asOf=soon                  | ?asOf   | an instant with an offset or a day
                    ?perod=2026-10              | ?perod  | Did you mean "period"?
                    """)
    void refusesWhatItCannotRead(String query, String pointer, String part) {
        Reply reply = farol.viewer().get("/v1/metrics" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/detail").asText()).contains(part);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        JsonNode problem = farol.viewer().get("/v1/metrics?metric=x1,x2&every=week").json();
        assertThat(problem.get("errors").findValuesAsText("pointer")).containsExactly("?every", "?metric", "?metric");
    }

    @Test
    void knowsOnlyMetricsOfTheCatalogue() {
        Reply reply = farol.viewer().get("/v1/metrics/churn.lgoo");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("detail").asText()).contains("Did you mean \"churn.logo\"?");
        assertThat(farol.viewer().get("/v1/metrics/catalog").json().get("items").findValuesAsText("id"))
                .isEqualTo(Catalogue.ids());
    }

    @Test
    void answersTextForPeople() {
        Reply text = farol.viewer()
                .get("/v1/metrics/churn.logo?period=2026-10", "Accept", "text/plain", "Accept-Language", "pt");
        assertThat(text.header("content-type").orElse("")).startsWith("text/plain");
        assertThat(text.text()).contains("25,0 %", "1 / 4", "todos os clientes");
        assertThat(farol.viewer().get("/v1/metrics/catalog", "Accept", "text/plain").text())
                .contains("churn.logo  Logo churn  [share]");
        Reply refused = farol.viewer().get("/v1/metrics?by=regin", "Accept", "text/plain");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Did you mean \"region\"?");
    }

    @Test
    void keepsAnAnswerAShortWhile() {
        String path = "/v1/metrics/customers?period=2026-09";
        JsonNode first = farol.viewer().get(path).json();
        farol.csm().put("/v1/customers/another", "{}");
        farol.clock.pass(Duration.ofSeconds(14));
        assertThat(farol.viewer().get(path).json()).isEqualTo(first);
        farol.clock.pass(Duration.ofSeconds(2));
        JsonNode next = farol.viewer().get(path).json();
        assertThat(next.get("entry").asLong()).isGreaterThan(first.get("entry").asLong());
        assertThat(next.get("customers").asInt()).isEqualTo(first.get("customers").asInt() + 1);
        farol.clock.pass(Duration.ofMinutes(9));
        assertThat(farol.viewer().get(path).json().get("computedAt")).isEqualTo(next.get("computedAt"));
        farol.clock.pass(Duration.ofMinutes(2));
        assertThat(farol.viewer().get(path).json().get("computedAt")).isNotEqualTo(next.get("computedAt"));
    }

    @Test
    void whoAsksForTheSameSharesAPass() throws Exception {
        MetricsWish wish = MetricsWish.read(
                new MetricsWish.Words(List.of("calls"), List.of("2026"), Optional.empty(), List.of()),
                (parameter, detail, hint) -> {
                    throw new AssertionError(detail);
                });
        var first = ((MetricsTicket.Coming) farol.metrics.ask(wish, Optional.empty())).answer();
        var second = ((MetricsTicket.Coming) farol.metrics.ask(wish, Optional.empty())).answer();
        assertThat(second.toCompletableFuture().join()).isSameAs(first.toCompletableFuture().join());
    }
}
