package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of customers, over HTTP. */
class CustomerListTest {

    @TempDir
    private static Path folder;

    private static Installation farol;

    @BeforeAll
    static void open() throws Exception {
        farol = new Installation(folder);
        Nights.one(farol);
    }

    @AfterAll
    static void close() throws Exception {
        farol.close();
    }

    @Test
    void beforeTheFirstRunListsAreEmpty() throws Exception {
        try (Installation fresh = new Installation(folder.resolve("fresh"))) {
            Nights.base(fresh);
            assertThat(fresh.viewer().get("/v1/customers").text())
                    .isEqualTo("{\"run\":null,\"asOf\":null,\"items\":[],\"next\":null}");
            assertThat(fresh.viewer().get("/v1/tasks").text()).isEqualTo("{\"items\":[],\"next\":null}");
            assertThat(fresh.viewer().get("/v1/runs").text()).isEqualTo("{\"items\":[],\"next\":null}");
        }
    }

    @Test
    void customersAreListedAsTheRunLeftThem() {
        Reply list = farol.viewer().get("/v1/customers");
        assertThat(list.json().get("run").asInt()).isEqualTo(1);
        assertThat(ids(list)).containsExactly("acme", "beta", "gama");
        assertThat(ids(farol.viewer().get("/v1/customers?band=risk&owner=ana&segment=mid&q=ACM")))
                .containsExactly("acme");
        assertThat(ids(farol.viewer().get("/v1/customers?q=bet&sort=-score"))).containsExactly("beta");
        Reply first = farol.viewer().get("/v1/customers?sort=-mrr&limit=2");
        assertThat(ids(first)).containsExactly("acme", "beta");
        String next = first.json().get("next").asText();
        assertThat(ids(farol.viewer().get("/v1/customers?sort=-mrr&limit=2&cursor=" + next)))
                .containsExactly("gama");
        assertThat(farol.viewer()
                        .get("/v1/customers?sort=score&limit=2&cursor=" + next)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/v1/customers?band=rsk                         | ?band     | Did you mean \"risk\"?",
                "/v1/customers?band=Fine                        | ?band     | Did you mean \"fine\"?",
                "/v1/customers?band=not-scord                   | ?band     | Did you mean \"not-scored\"?",
                "/v1/customers?sort=scoer                       | ?sort     | Did you mean \"score\"?",
                "/v1/customers?sort=-scoer                      | ?sort     | Did you mean \"-score\"?",
                "/v1/customers?sort=mrr                         | ?sort     | Did you mean \"-mrr\"?",
                "/v1/customers?segmnt=mid                       | ?segmnt   | Did you mean \"segment\"?",
                "/v1/tasks?state=opne                           | ?state    | Did you mean \"open\"?",
                "/v1/tasks?playbook=cal                         | ?playbook | Did you mean \"call\"?",
                "/v1/customers/acme/interactions?type=lgoin     | ?type     | Did you mean \"login\"?",
                "/v1/customers?limit=501                        | ?limit    | from 1 to 500",
            })
    void aValueThatCannotBeIsToldWithTheOneThatWasMeant(String path, String pointer, String told) {
        Reply reply = farol.admin().get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/detail").asText()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customers?band=not-scored, 0",
        "/v1/customers?owner=nobody, 0",
        "/v1/tasks?playbook=call&state=done, 0",
        "/v1/customers/acme/interactions?type=nps, 0",
        "/v1/customers/acme/interactions?type=ticket, 1",
    })
    void whatCouldBeButIsNotThereIsNoMistake(String path, int items) {
        Reply reply = farol.admin().get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().get("items")).hasSize(items);
    }

    @Test
    void aPageHasAsManyAsAreAskedFor() throws Exception {
        try (Installation many = new Installation(folder.resolve("many"))) {
            many.csm()
                    .post(
                            "/v1/customers",
                            IntStream.range(0, 501)
                                    .mapToObj(i -> "{\"id\":\"c" + i + "\",\"plan\":\"pro\"}\n")
                                    .collect(Collectors.joining()),
                            "Content-Type",
                            Nights.LINES);
            many.csm()
                    .post(
                            "/v1/interactions",
                            IntStream.range(0, 501)
                                    .mapToObj(
                                            i -> "{\"id\":\"e" + i
                                                    + "\",\"customer\":\"c0\",\"type\":\"nps\",\"at\":\"2026-11-19\",\"value\":1}\n")
                                    .collect(Collectors.joining()),
                            "Content-Type",
                            Nights.LINES);
            many.run();
            for (String path : List.of("/v1/customers", "/v1/tasks", "/v1/customers/c0/interactions")) {
                JsonNode page = many.viewer().get(path + "?limit=500").json();
                assertThat(page.get("items")).as(path).hasSize(500);
                assertThat(page.get("next").isNull()).as(path).isFalse();
            }
        }
    }

    private static List<String> ids(Reply list) {
        List<String> ids = new ArrayList<>();
        list.json().get("items").forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }
}
