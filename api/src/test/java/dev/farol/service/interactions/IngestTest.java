package dev.farol.service.interactions;

import static dev.farol.service.Installation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Interaction;
import dev.farol.file.fields.FieldProblem;
import dev.farol.service.Installation;
import dev.farol.service.Page;
import dev.farol.service.access.Audit;
import dev.farol.service.access.AuditEntry;
import dev.farol.service.access.Role;
import dev.farol.service.customers.Customers;
import dev.farol.service.customers.Precondition;
import dev.farol.service.interactions.Ingest.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interactions on their way in, and back out. */
class IngestTest {

    @TempDir
    private Path folder;

    private Installation farol;

    @BeforeEach
    void open() throws Exception {
        farol = Installation.in(folder);
    }

    @AfterEach
    void close() throws IOException {
        farol.close();
    }

    private Ingested send(Form form, boolean partial, String... bodies) throws IOException {
        byte[] body = String.join("\n", bodies).getBytes(StandardCharsets.UTF_8);
        return farol.ingest.take(body, form, partial, "crm", NOW).join();
    }

    private Ingested json(String body) throws IOException {
        return send(Form.JSON, false, body);
    }

    private static String login(String customer, String id, String more) {
        return "{\"id\":\"" + id + "\",\"customer\":\"" + customer
                + "\",\"type\":\"login\",\"at\":\"2026-11-20T08:00:00Z\"" + more + "}";
    }

    private static Ingested.Stored stored(Ingested outcome) {
        assertThat(outcome).isInstanceOf(Ingested.Stored.class);
        return (Ingested.Stored) outcome;
    }

    private static void assertStored(Ingested outcome, int accepted, int duplicates) {
        assertThat(stored(outcome).accepted()).isEqualTo(accepted);
        assertThat(stored(outcome).duplicates()).isEqualTo(duplicates);
    }

    private List<String> ids(String customer) throws IOException {
        return page(customer, Interactions.Filter.ALL, 100, Optional.empty()).items().stream()
                .map(Interaction::id)
                .toList();
    }

    private Page<Interaction> page(String customer, Interactions.Filter filter, int limit, Optional<byte[]> position)
            throws IOException {
        return ((Interactions.Listed.Found) farol.interactions.list(customer, filter, limit, position)).page();
    }

    @Test
    void sentTwiceIsStoredOnce() throws Exception {
        assertStored(json(login("acme", "1", "")), 1, 0);
        assertStored(json(login("acme", "1", "")), 0, 1);
        assertStored(json("[" + login("acme", "1", "") + "," + login("acme", "2", "") + "]"), 1, 1);
        assertStored(
                send(Form.LINES, false, login("acme", "3", ""), "", login("acme", "3", ""), login("b", "3", "")), 2, 1);
        assertThat(ids("acme")).containsExactly("3", "2", "1");
        assertThat(farol.customers.get("b")).isInstanceOf(Customers.Read.Found.class);
    }

    @Test
    void theSameIdWithOtherContentStoresNothing() throws Exception {
        json(login("acme", "1", ""));
        Ingested outcome = json("[" + login("acme", "0", "") + "," + login("acme", "1", ",\"value\":2") + "]");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Ingested.Conflicting.class,
                        conflict -> assertThat(conflict.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/1/id"));
        Ingested within = json("[" + login("acme", "5", "") + "," + login("acme", "5", ",\"data\":{\"a\":1}") + "]");
        assertThat(within)
                .isInstanceOfSatisfying(
                        Ingested.Conflicting.class,
                        conflict -> assertThat(conflict.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/1/id"));
        assertThat(json(login("acme", "1", ",\"value\":2")))
                .isInstanceOfSatisfying(
                        Ingested.Conflicting.class,
                        conflict -> assertThat(conflict.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/id"));
        assertThat(ids("acme")).containsExactly("1");
    }

    @Test
    void partialTakesTheGoodOnes() throws Exception {
        json(login("acme", "1", ""));
        farol.customers
                .put("gone", "{}".getBytes(StandardCharsets.UTF_8), Precondition.NONE, "a", NOW)
                .join();
        farol.customers.erase("gone", Precondition.NONE, "a", NOW).join();
        Ingested.Stored outcome = stored(send(
                Form.LINES,
                true,
                login("acme", "2", ""),
                "{\"id\": ",
                login("acme", "1", ",\"value\":7"),
                login("gone", "1", ""),
                login("acme", "3", ",\"colour\":1"),
                login("acme", "2", ",\"value\":1"),
                login("acme", "4", "")));
        assertThat(outcome.accepted()).isEqualTo(2);
        assertThat(outcome.rejected().keySet()).containsExactly(1, 2, 3, 4, 5);
        assertThat(ids("acme")).containsExactly("4", "2", "1");
        assertThat(json(login("gone", "2", ""))).isInstanceOf(Ingested.OfErased.class);
        assertThat(farol.interactions.list("gone", Interactions.Filter.ALL, 9, Optional.empty()))
                .isInstanceOf(Interactions.Listed.Erased.class);
    }

    @Test
    void everyProblemIsToldWithItsPlace() throws Exception {
        Ingested outcome = json("""
                [{"id":"1","customer":"a","type":"nps","at":"2026-11-20","value":11},
                 {"customer":"a","typ":"nps","at":"yesterday","value":"3"},
                 {"id":"3","customer":"a","type":"nps","at":"2026-11-24T12:00:00Z","data":{"a/b":{},"c":"x"}},
                 {"id":"4","customer":"a","type":"nps","at":"2025-01-01"},
                 17]""");
        assertThat(outcome).isInstanceOfSatisfying(Ingested.Invalid.class, invalid -> {
            assertThat(invalid.unreadable()).isFalse();
            assertThat(invalid.problems())
                    .extracting(FieldProblem::pointer)
                    .containsExactly(
                            "/0/value",
                            "/1/typ",
                            "/1/at",
                            "/1/value",
                            "/1/id",
                            "/1/type",
                            "/2/data/a~1b",
                            "/3/at",
                            "/4");
            assertThat(invalid.problems().get(1).detail()).contains("Did you mean \"type\"?");
            assertThat(invalid.problems().get(7).detail()).contains("older than what is kept");
        });
        assertThat(json("[" + login("a", "1", "").replace("11-20", "11-24") + "]"))
                .isInstanceOfSatisfying(
                        Ingested.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems().get(0).detail()).contains("more than 24 hours ahead"));
        assertThat(farol.store.document("a")).isEmpty();
    }

    @Test
    void whatIsNoJsonIsSaidToBeUnreadable() throws Exception {
        for (String body : List.of("", "[", "{\"id\":", "[1,", login("a", "1", "") + login("a", "2", ""), "\u0000")) {
            assertThat(json(body))
                    .as(body)
                    .isInstanceOfSatisfying(
                            Ingested.Invalid.class,
                            invalid -> assertThat(invalid.problems()).isNotEmpty());
        }
        String many = String.join(
                ",",
                IntStream.range(0, 10_001)
                        .mapToObj(i -> login("a", "x" + i, ""))
                        .toList());
        assertThat(send(Form.JSON, true, "[" + many + "]")).isInstanceOf(Ingested.Invalid.class);
        assertThat(farol.store.document("a")).isEmpty();
    }

    @Test
    void unknownTypesAreStoredAndNamed() throws Exception {
        Ingested.Stored outcome = stored(json(login("acme", "1", "").replace("\"login\"", "\"loggin\"")));
        assertThat(outcome.unknownTypes()).containsExactly("loggin");
        assertThat(ids("acme")).containsExactly("1");
    }

    @Test
    void listsNewestFirstPageByPage() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String type = i % 2 == 0 ? "login" : "nps";
            lines.add("{\"id\":\"e%02d\",\"customer\":\"acme\",\"type\":\"%s\",\"at\":\"2026-11-%02dT00:00:00Z\"}"
                    .formatted(i, type, 1 + i / 3));
        }
        assertStored(send(Form.LINES, false, lines.toArray(new String[0])), 25, 0);
        List<String> all = new ArrayList<>();
        Optional<byte[]> position = Optional.empty();
        do {
            Page<Interaction> page = page("acme", Interactions.Filter.ALL, 4, position);
            assertThat(page.items()).hasSizeBetween(1, 4);
            page.items().forEach(item -> all.add(item.id()));
            position = page.next();
        } while (position.isPresent());
        List<String> expected = IntStream.rangeClosed(1, 25)
                .mapToObj(i -> "e%02d".formatted(25 - i))
                .toList();
        assertThat(all).isEqualTo(expected);

        Interactions.Filter filter = new Interactions.Filter(
                Optional.of(Instant.parse("2026-11-02T00:00:00Z")),
                Optional.of(Instant.parse("2026-11-03T00:00:00Z")),
                Optional.of("nps"));
        assertThat(page("acme", filter, 9, Optional.empty()).items())
                .extracting(Interaction::id)
                .containsExactly("e07", "e05", "e03");
    }

    @Test
    void whatIsTakenBackCanBeSentAgainWithOtherContent() throws Exception {
        json(login("acme", "1", ""));
        assertThat(farol.interactions.takeBack("acme", "1", "ana", NOW).join()).isEqualTo(Interactions.TakenBack.DONE);
        assertThat(farol.interactions.takeBack("acme", "1", "ana", NOW).join())
                .isEqualTo(Interactions.TakenBack.UNKNOWN_INTERACTION);
        assertThat(farol.interactions.takeBack("nobody", "1", "ana", NOW).join())
                .isEqualTo(Interactions.TakenBack.UNKNOWN_CUSTOMER);
        assertStored(json(login("acme", "1", ",\"value\":2")), 1, 0);
        assertThat(ids("acme")).containsExactly("1");
    }

    @Test
    void ofManyWhoSendTheSameAtOnceOneIsAccepted() throws Exception {
        for (int round = 0; round < 30; round++) {
            String body = "[" + login("acme", "r" + round, "") + "," + login("acme", "s" + round, "") + "]";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            List<CompletableFuture<Ingested>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(CompletableFuture.supplyAsync(() -> taken(bytes)));
            }
            int accepted =
                    sent.stream().mapToInt(one -> stored(one.join()).accepted()).sum();
            assertThat(accepted).isEqualTo(2);
        }
        assertThat(ids("acme")).hasSize(60).doesNotHaveDuplicates();
    }

    private Ingested taken(byte[] body) {
        try {
            return farol.ingest.take(body, Form.JSON, false, "crm", NOW).join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void theAuditLogTellsOfAllThatSomebodySentInAnHourAtOnce() throws Exception {
        json(login("acme", "1", ""));
        json("[" + login("acme", "2", "") + "," + login("b", "2", "") + "]");
        json(login("acme", "1", ""));
        List<AuditEntry> entries =
                farol.audit.list(Audit.Filter.ALL, NOW, 10, Optional.empty()).items();
        assertThat(entries)
                .extracting(entry -> entry.act().action())
                .containsExactly("post-interactions", "publish-rules");
        assertThat(entries.get(0).who()).isEqualTo("crm");
        assertThat(entries.get(0).at()).isEqualTo(NOW);
        assertThat(entries.get(0).act().detail()).isEqualTo("3 interactions in 2 requests of that hour");
    }

    @Test
    void whatWasSentInAnHourIsListedWhereItsLastRequestStands() throws Exception {
        json(login("acme", "1", ""));
        farol.tokens.create("between", Role.CSM, "root", NOW).join();
        assertThat(actionsPageByPage()).containsExactly("create-token", "post-interactions", "publish-rules");
        farol.close();
        farol = Installation.in(folder);
        json(login("acme", "2", ""));
        assertThat(actionsPageByPage()).containsExactly("post-interactions", "create-token", "publish-rules");
    }

    private List<String> actionsPageByPage() {
        List<String> actions = new ArrayList<>();
        Optional<byte[]> position = Optional.empty();
        do {
            Page<AuditEntry> page = farol.audit.list(Audit.Filter.ALL, NOW, 1, position);
            page.items().forEach(entry -> actions.add(entry.act().action()));
            position = page.next();
        } while (position.isPresent());
        return actions;
    }
}
