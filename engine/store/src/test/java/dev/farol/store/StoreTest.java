package dev.farol.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.history.Row;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.files.StoreInUse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store as those who use it see it: what was accepted is there, across restarts, runs and erasures. */
class StoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasAcceptedAcrossARestart() throws Exception {
        try (Store store = open()) {
            put(store, "acme");
            add(store, "acme", "evt-1");
        }
        try (Store store = open()) {
            assertThat(ids(store, "acme")).containsExactly("evt-1");
        }
    }

    @Test
    void sealsWhatWasKnownUpToTheCutAndKeepsTheRestAbove() throws Exception {
        try (Store store = open()) {
            put(store, "acme");
            add(store, "acme", "evt-1");
            Frozen frozen = store.freeze(record("run/1", "running")).join();
            add(store, "acme", "evt-2");
            seal(frozen);
            assertThat(ids(store, "acme")).containsExactly("evt-1", "evt-2");
            assertThat(store.status().sealedUpTo()).isEqualTo(frozen.cut());
        }
        try (Store store = open()) {
            assertThat(ids(store, "acme")).containsExactly("evt-1", "evt-2");
            assertThat(text(store, "run/1")).isEqualTo("committed");
            assertThat(store.part("list")).isPresent();
        }
    }

    @Test
    void findsWhatWasSetApartInAnEarlierLife() throws Exception {
        long cut;
        try (Store store = open()) {
            add(store, "acme", "evt-1");
            try (Frozen frozen = store.freeze(record("run/1", "running")).join()) {
                cut = frozen.cut();
            }
            add(store, "acme", "evt-2");
        }
        try (Store store = open();
                Frozen frozen = store.frozen(cut).join()) {
            try (Documents documents = frozen.documents()) {
                Document acme = documents.next().orElseThrow().decode().orElseThrow();
                assertThat(acme.history().all().size()).isEqualTo(1);
            }
            seal(frozen);
            assertThat(ids(store, "acme")).containsExactly("evt-1", "evt-2");
        }
    }

    @Test
    void sealsAFileOfItsOwnWhenMemoryRunsOut() throws Exception {
        StoreOptions small = new StoreOptions(2_000, 100);
        try (Store store = Store.open(folder, small, StoreFiles.real())) {
            for (int i = 0; i < 400; i++) {
                String id = "evt-" + i;
                retrying(() -> add(store, "acme", id));
            }
            assertThat(ids(store, "acme")).hasSize(400);
            assertThat(store.status().sealedUpTo()).isPositive();
        }
        try (Store store = open()) {
            assertThat(ids(store, "acme")).hasSize(400);
            seal(store.freeze(record("run/1", "running")).join());
            assertThat(ids(store, "acme")).hasSize(400);
        }
    }

    @Test
    void anErasedCustomerIsGoneAtOnceAndForGood() throws Exception {
        try (Store store = open()) {
            add(store, "acme", "evt-1");
            seal(store.freeze(record("run/1", "running")).join());
            change(store, new Change.CustomerErased("acme"));
            assertThat(store.document("acme")).isEmpty();
            assertThat(store.erased("acme")).isTrue();
            seal(store.freeze(record("run/2", "running")).join());
            assertThat(store.document("acme")).isEmpty();
        }
        try (Store store = open()) {
            assertThat(store.erased("acme")).isTrue();
            assertThat(store.erased("acme2")).isFalse();
        }
        try (var files = java.nio.file.Files.walk(folder)) {
            for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                String content = new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain("acme").doesNotContain("evt-1");
            }
        }
    }

    @Test
    void aCommandSeesWhatWasDecidedBeforeItThoughNotDurableYet() throws Exception {
        try (Store store = open()) {
            var first = store.submit(record("count", "1"));
            var second = store.submit(pending -> Decision.change(
                    entry(new Change.RecordPut(
                            "count",
                            (pending.records().get("count").map(String::new).orElse("none") + "+1")
                                    .getBytes(StandardCharsets.UTF_8))),
                    ""));
            first.join();
            second.join();
            assertThat(text(store, "count")).isEqualTo("1+1");
        }
    }

    @Test
    void refusesASecondWriter() throws Exception {
        try (Store store = open()) {
            assertThat(store.upTo()).isZero();
            assertThatThrownBy(this::open).isInstanceOf(StoreInUse.class);
        }
    }

    private Store open() throws IOException {
        return Store.open(folder, StoreOptions.STANDARD, StoreFiles.real());
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void retrying(Attempt attempt) throws Exception {
        for (int i = 0; ; i++) {
            try {
                attempt.run();
                return;
            } catch (java.util.concurrent.CompletionException full) {
                if (!(full.getCause() instanceof OverlayFull) || i > 1_000_000) {
                    throw full;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static void put(Store store, String id) {
        change(store, new Change.ProfileSet(Customer.named(id)));
    }

    private static void add(Store store, String customer, String id) {
        Names names = store.names();
        Interaction interaction =
                new Interaction(id, customer, "login", NOW, Optional.of(BigDecimal.ONE), Map.of("from", "web"));
        Row row = new Row().of(interaction, names);
        HistoryBuilder builder = new HistoryBuilder();
        builder.add(row.bytes(), 0, row.length(), 0);
        History history = builder.build(line -> {});
        change(store, new Change.ProfileSet(Customer.named(customer)), new Change.InteractionsAdded(customer, history));
    }

    private static void change(Store store, Change... changes) {
        store.submit(pending -> Decision.change(entry(changes), true)).join();
    }

    private static Entry entry(Change... changes) {
        return new Entry(NOW, "test", List.of(changes));
    }

    private static Command<String> record(String key, String value) {
        return pending ->
                Decision.change(entry(new Change.RecordPut(key, value.getBytes(StandardCharsets.UTF_8))), value);
    }

    private static String text(Store store, String key) {
        return new String(store.records().get(key).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static List<String> ids(Store store, String customer) throws IOException {
        History history = store.document(customer).orElseThrow().history().now();
        return java.util.stream.IntStream.range(0, history.size())
                .mapToObj(history::id)
                .toList();
    }

    private static void seal(Frozen frozen) throws IOException {
        try (frozen) {
            frozen.seal(sink -> {
                try (Documents documents = frozen.documents()) {
                    for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                        Optional<Document> document = next.get().decode();
                        if (document.isPresent()) {
                            sink.customer(next.get().id(), DocumentCodec.encode(document.get()));
                        }
                    }
                }
                sink.part("list", new byte[] {1});
                sink.record("run/1", "committed".getBytes(StandardCharsets.UTF_8));
            });
        }
    }
}
