package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios of stored customers, over HTTP. */
class ScenariosTest {

    private static final String SCENARIO = "/v1/rules/scenario";

    @TempDir
    private static Path folder;

    private static Installation farol;

    @BeforeAll
    static void open() throws Exception {
        farol = new Installation(folder);
        Nights.three(farol);
    }

    @AfterAll
    static void close() throws Exception {
        farol.close();
    }

    @Test
    void saysWhatRulesSeeAndNothingElse() {
        Reply made =
                farol.ops().post(SCENARIO, "{\"customer\":\"acme\",\"asOf\":\"2026-11-20\",\"name\":\"A hard week\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.text()).isEqualTo("""
                - name: A hard week
                  asOf: 2026-11-20
                  customer: {plan: pro}
                  interactions:
                    - {type: nps, at: 2026-11-19, value: 9}
                    - {type: ticket, at: 2026-11-18, data: {severity: high}}
                  expect:
                    score: 30
                    band: risk
                    factors: [No logins, Promoter, Hard tickets]
                    playbooks: [call]
                """);
        assertThat(farol.csm().post(SCENARIO, "{\"customer\":\"acme\"}").status())
                .isEqualTo(403);
    }

    @Test
    void becomesATestOfTheDraftInOneStep() {
        String body = "{\"customer\":\"%s\",\"asOf\":\"2026-11-20\",\"into\":\"scenarios/surprises.yaml\"}";
        Reply first = farol.ops().post(SCENARIO, body.formatted("acme"));
        Reply second = farol.ops().post(SCENARIO, body.formatted("beta"));
        Reply again = farol.ops().post(SCENARIO, body.formatted("beta"));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.text()).contains("(2)");
        Reply file = farol.viewer().get("/v1/rules/files/scenarios/surprises.yaml");
        assertThat(file.text()).isEqualTo(first.text() + "\n" + second.text() + "\n" + again.text());
        assertThat(file.header("etag")).isEqualTo(again.header("etag"));
        JsonNode run = farol.ops().post("/v1/rules/test", "").json();
        assertThat(run.toString()).contains("\"passed\":3").contains("\"failed\":0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {'customer':'nobody'}",
                "404 | {'customer':'company'}",
                "422 | {'customer':'acme','into':'scenarios/../x.yaml'}",
                "422 | {'customer':'acme','into':'health/x.drl'}",
                "422 | {'customer':'acme','into':'scenarios/x.txt'}",
                "422 | {'custmer':'acme'}",
                "422 | {'customer':'acme','asOf':'yesterday'}",
            })
    void refusesWhatCannotBe(int status, String body) {
        assertThat(farol.ops().post(SCENARIO, body.replace('\'', '"')).status()).isEqualTo(status);
    }
}
