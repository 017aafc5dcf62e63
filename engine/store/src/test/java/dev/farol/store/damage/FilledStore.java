package dev.farol.store.damage;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Row;
import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Documents;
import dev.farol.store.Frozen;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.document.Samples;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A store with something of everything: a sealed run, a layer above it, several segments of journal, customers erased. */
final class FilledStore {

    static final StoreOptions OPTIONS = new StoreOptions(1 << 20, 1_000);
    static final int CUSTOMERS = 40;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Store store;
    private final Random random = new Random(5);

    private FilledStore(Store store) {
        this.store = store;
    }

    static Store open(Path folder) throws IOException {
        return Store.open(folder, OPTIONS, StoreFiles.real());
    }

    static void fill(Path folder) throws IOException {
        try (Store store = open(folder)) {
            new FilledStore(store).fill();
        }
    }

    static String customer(int number) {
        return "customer-" + number;
    }

    private void fill() throws IOException {
        change(150);
        erase("erased-1");
        try (Frozen frozen = freeze("run/1")) {
            change(20);
            frozen.seal(sink -> {
                copy(frozen, sink);
                sink.part("list", "what the list shows".repeat(1_000).getBytes(StandardCharsets.UTF_8));
                sink.record("run/1", new byte[] {2});
            });
        }
        change(30);
        try (Frozen frozen = freeze("addition/1")) {
            frozen.sealAbove(sink -> sink.customer(
                    customer(3),
                    DocumentCodec.encode(store.document(customer(3)).orElseThrow())));
        }
        change(30);
        erase("erased-2");
        freeze("run/2").close();
        change(30);
    }

    private Frozen freeze(String key) {
        Command<Boolean> begin = pending -> decision(new Change.RecordPut(key, new byte[] {1}));
        return store.freeze(begin).join();
    }

    private static void copy(Frozen frozen, Frozen.Sink sink) throws IOException {
        try (Documents documents = frozen.documents()) {
            for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                Optional<Document> document = next.get().decode();
                if (document.isPresent()) {
                    sink.customer(next.get().id(), DocumentCodec.encode(document.get()));
                }
            }
        }
    }

    private void change(int times) {
        for (int i = 0; i < times; i++) {
            changeOne(customer(random.nextInt(CUSTOMERS)));
        }
    }

    private void changeOne(String customer) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.ProfileSet(Customer.named(customer)));
        changes.add(new Change.InteractionsAdded(customer, interaction(customer)));
        if (random.nextInt(4) == 0) {
            changes.add(new Change.TaskChanged(Samples.task(random, customer, random.nextInt(1_000))));
        }
        if (random.nextInt(4) == 0) {
            changes.add(new Change.RecordPut("record/" + random.nextInt(20), new byte[random.nextInt(300)]));
        }
        submit(changes.toArray(Change[]::new));
    }

    private void erase(String customer) {
        changeOne(customer);
        submit(new Change.CustomerErased(customer));
    }

    private void submit(Change... changes) {
        store.submit(pending -> decision(changes)).join();
    }

    private static Decision<Boolean> decision(Change... changes) {
        return Decision.change(new Entry(NOW, "test", List.of(changes)), true);
    }

    private History interaction(String customer) {
        Interaction interaction = new Interaction(
                "evt-" + random.nextLong(),
                customer,
                "type-" + random.nextInt(9),
                NOW.minusSeconds(random.nextInt(1_000_000)),
                Optional.of(BigDecimal.valueOf(random.nextInt(10))),
                Map.of("note", "x".repeat(random.nextInt(300))));
        Row row = new Row().of(interaction, store.names());
        HistoryBuilder builder = new HistoryBuilder();
        builder.add(row.bytes(), 0, row.length(), 0);
        return builder.build(line -> {});
    }
}
