package dev.farol.service.customers;

import static dev.farol.service.Installation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Customer;
import dev.farol.file.fields.FieldProblem;
import dev.farol.service.Installation;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audit;
import dev.farol.service.access.AuditEntry;
import dev.farol.service.interactions.Ingest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles: put, patched, many at once, erased. */
class CustomersTest {

    private static final String ACME = """
            {"id": "acme", "name": "Acme", "plan": "pro", "mrr": 1200.50, "since": "2024-02-29", "renewal": "2027-01-31",
             "seats": 40, "region": "sul", "beta": true, "empty": "", "nothing": null}""";

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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Written put(String id, String json, Precondition precondition) {
        return farol.customers.put(id, bytes(json), precondition, "ana", NOW).join();
    }

    private Written patch(String id, String json, Precondition precondition) throws IOException {
        return farol.customers.patch(id, bytes(json), precondition, "ana", NOW).join();
    }

    private Tagged get(String id) throws IOException {
        return ((Customers.Read.Found) farol.customers.get(id)).profile();
    }

    private static List<String> pointers(Written outcome) {
        assertThat(outcome).isInstanceOf(Written.Invalid.class);
        return ((Written.Invalid) outcome)
                .problems().stream().map(FieldProblem::pointer).toList();
    }

    @Test
    void whatIsPutIsThereAcrossARestart() throws Exception {
        assertThat(put("acme", ACME, Precondition.NONE)).isInstanceOf(Written.Created.class);
        Tagged first = get("acme");
        assertThat(first.customer())
                .isEqualTo(new Customer(
                        "acme",
                        Map.of("name", "Acme", "plan", "pro"),
                        Optional.of(new BigDecimal("1200.5")),
                        Optional.of(LocalDate.parse("2024-02-29")),
                        Optional.of(LocalDate.parse("2027-01-31")),
                        Map.of("seats", new BigDecimal("40"), "region", "sul", "beta", "true")));
        assertThat(put("acme", ACME, Precondition.NONE)).isInstanceOf(Written.Unchanged.class);
        farol.close();
        farol = Installation.in(folder);
        assertThat(get("acme")).isEqualTo(first);
        assertThat(put("acme", ACME, Precondition.NONE)).isInstanceOf(Written.Unchanged.class);
        assertThat(put("acme", "{}", Precondition.NONE)).isInstanceOf(Written.Replaced.class);
        assertThat(get("acme").customer()).isEqualTo(Customer.named("acme"));
    }

    @Test
    void patchesByFieldAsRfc7396Says() throws Exception {
        put("acme", ACME, Precondition.NONE);
        Written outcome = patch(
                "acme",
                "{\"plan\":\"enterprise\",\"mrr\":null,\"seats\":null,\"region\":7,\"new\":\"x\"}",
                Precondition.NONE);
        assertThat(outcome).isInstanceOf(Written.Replaced.class);
        Customer after = get("acme").customer();
        assertThat(after.texts()).isEqualTo(Map.of("name", "Acme", "plan", "enterprise"));
        assertThat(after.mrr()).isEmpty();
        assertThat(after.since()).isPresent();
        assertThat(after.attributes()).isEqualTo(Map.of("region", new BigDecimal("7"), "beta", "true", "new", "x"));
        assertThat(patch("acme", "{}", Precondition.NONE)).isInstanceOf(Written.Unchanged.class);
        assertThat(patch("nobody", "{}", Precondition.NONE)).isInstanceOf(Written.NotFound.class);
        assertThat(pointers(patch("acme", "{\"id\":\"other\"}", Precondition.NONE)))
                .containsExactly("/id");
        assertThat(pointers(patch("acme", "{\"id\":null}", Precondition.NONE))).containsExactly("/id");
    }

    @Test
    void changesOnlyWhatIsAsItWasExpectedToBe() throws Exception {
        put("acme", ACME, Precondition.NONE);
        Tagged first = get("acme");
        assertThat(put("acme", "{}", Precondition.match("other")))
                .isEqualTo(new Written.PreconditionFailed(Optional.of(first.tag())));
        assertThat(patch("acme", "{\"plan\":\"x\"}", Precondition.match(first.tag())))
                .isInstanceOf(Written.Replaced.class);
        assertThat(patch("acme", "{\"plan\":\"y\"}", Precondition.match(first.tag())))
                .isInstanceOf(Written.PreconditionFailed.class);
        assertThat(farol.customers
                        .erase("acme", Precondition.match(first.tag()), "ana", NOW)
                        .join())
                .isInstanceOf(Written.PreconditionFailed.class);
        assertThat(put("new", "{}", Optional::isEmpty)).isInstanceOf(Written.Created.class);
        assertThat(put("new", "{}", Optional::isEmpty)).isInstanceOf(Written.PreconditionFailed.class);
        assertThat(put("none", "{}", Precondition.match("x")))
                .isEqualTo(new Written.PreconditionFailed(Optional.empty()));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() throws Exception {
        Written outcome = put(
                "acme",
                "{\"id\":\"acme\",\"mrr\":\"12\",\"since\":\"soon\",\"plan\":3,\"a/b\":[1],\"plan\":\"x\",\"name\":\""
                        + "n".repeat(1_001) + "\"}",
                Precondition.NONE);
        assertThat(pointers(outcome)).containsExactly("/mrr", "/since", "/plan", "/a~1b", "/name");
        assertThat(pointers(put("acme", "[]", Precondition.NONE))).containsExactly("");
        assertThat(pointers(put("acme", "{\"name\":\"\\ud800\"}", Precondition.NONE)))
                .containsExactly("/name");
        for (String broken : List.of("", "{", "{}{}", "nope")) {
            assertThat(put("acme", broken, Precondition.NONE))
                    .as(broken)
                    .isInstanceOfSatisfying(
                            Written.Invalid.class,
                            invalid -> assertThat(invalid.unreadable()).isTrue());
        }
        assertThat(farol.customers.get("acme")).isInstanceOf(Customers.Read.NotFound.class);
    }

    @Test
    void putsManyOrNone() throws Exception {
        put("b", "{\"plan\":\"pro\"}", Precondition.NONE);
        ManyWritten bad = farol.customers
                .putMany(bytes("{\"id\":\"a\"}\n{\"plan\":\"x\"}\n\n{\"id\":\"c\",\"mrr\":\"x\"}\n{"), "ana", NOW)
                .join();
        assertThat(bad)
                .isInstanceOfSatisfying(
                        ManyWritten.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/1/id", "/3/mrr", "/4"));
        assertThat(farol.customers.get("a")).isInstanceOf(Customers.Read.NotFound.class);
        String lines = "{\"id\":\"a\"}\n{\"id\":\"b\",\"plan\":\"pro\"}\r\n{\"id\":\"c\",\"mrr\":2}";
        assertThat(farol.customers.putMany(bytes(lines), "ana", NOW).join()).isEqualTo(new ManyWritten.Stored(2, 1));
        assertThat(get("c").customer().mrr()).contains(new BigDecimal("2"));
        farol.customers.erase("a", Precondition.NONE, "ana", NOW).join();
        assertThat(farol.customers.putMany(bytes(lines), "ana", NOW).join())
                .isEqualTo(new ManyWritten.OfErased(List.of("a")));
    }

    @Test
    void anErasedCustomerIsGoneAndTheAuditLogForgetsItsId() throws Exception {
        put("acme", ACME, Precondition.NONE);
        put("other", "{}", Precondition.NONE);
        farol.ingest
                .take(
                        bytes("{\"id\":\"1\",\"customer\":\"acme\",\"type\":\"login\",\"at\":\"2026-11-20\"}"),
                        Ingest.Form.JSON,
                        false,
                        "crm",
                        NOW)
                .join();
        farol.interactions.takeBack("acme", "1", "ana", NOW).join();
        assertThat(farol.customers.erase("acme", Precondition.NONE, "root", NOW).join())
                .isInstanceOf(Written.Gone.class);
        assertThat(farol.customers.erase("acme", Precondition.NONE, "root", NOW).join())
                .isInstanceOf(Written.Erased.class);
        assertThat(farol.customers
                        .erase("nobody", Precondition.NONE, "root", NOW)
                        .join())
                .isInstanceOf(Written.NotFound.class);
        assertThat(farol.customers.get("acme")).isInstanceOf(Customers.Read.Erased.class);
        assertThat(put("acme", ACME, Precondition.NONE)).isInstanceOf(Written.Erased.class);
        assertThat(patch("acme", "{}", Precondition.NONE)).isInstanceOf(Written.Erased.class);

        String hash = farol.store.erasedHash("acme");
        List<AuditEntry> entries =
                farol.audit.list(Audit.Filter.ALL, NOW, 10, Optional.empty()).items();
        assertThat(entries)
                .extracting(AuditEntry::act)
                .containsExactly(
                        new Act("erase-customer", Act.Kind.CUSTOMER, hash, ""),
                        new Act("delete-interaction", Act.Kind.CUSTOMER, hash, ""),
                        Act.on("post-interactions", "", "1 interactions in 1 requests of that hour"),
                        new Act("put-customer", Act.Kind.CUSTOMER, "other", ""),
                        new Act("put-customer", Act.Kind.CUSTOMER, hash, ""),
                        Act.on("publish-rules", farol.rules.live().version(), ""));
        farol.store
                .records()
                .under("")
                .forEach((key, value) -> assertThat(key + new String(value, StandardCharsets.ISO_8859_1))
                        .doesNotContain("acme"));
    }
}
