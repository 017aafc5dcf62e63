package dev.farol.store;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Row;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts things into stores and looks them up, for tests. */
public final class StoreFilling {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private StoreFilling() {}

    public static Store open(Path folder) throws IOException {
        return Store.open(folder, StoreOptions.STANDARD, StoreFiles.real());
    }

    /** An interaction of a customer, who is known from then on. */
    public static void add(Store store, String customer, String id) {
        Interaction interaction =
                new Interaction(id, customer, "login", NOW, Optional.of(BigDecimal.ONE), Map.of("from", "web"));
        Row row = new Row().of(interaction, store.names());
        HistoryBuilder builder = new HistoryBuilder();
        builder.add(row.bytes(), 0, row.length(), 0);
        History history = builder.build(line -> {});
        change(store, new Change.ProfileSet(Customer.named(customer)), new Change.InteractionsAdded(customer, history));
    }

    public static void change(Store store, Change... changes) {
        store.submit(pending -> Decision.change(new Entry(NOW, "test", List.of(changes)), true))
                .join();
    }

    /** What a run does to a store, without scores. */
    public static void seal(Store store) throws IOException {
        Entry begin = new Entry(NOW, "run", List.of());
        try (Frozen frozen =
                store.freeze(pending -> Decision.change(begin, true)).join()) {
            frozen.seal(sink -> {
                try (Documents documents = frozen.documents()) {
                    for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                        Optional<Document> document = next.get().decode();
                        if (document.isPresent()) {
                            sink.customer(next.get().id(), DocumentCodec.encode(document.get()));
                        }
                    }
                }
            });
        }
    }

    /** The ids of the interactions that stand; empty when there is no such customer. */
    public static List<String> ids(StoreReader store, String customer) throws IOException {
        Optional<Document> document = store.document(customer);
        if (document.isEmpty()) {
            return List.of();
        }
        History history = document.get().history().now();
        return IntStream.range(0, history.size()).mapToObj(history::id).toList();
    }
}
