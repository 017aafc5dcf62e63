package dev.farol.service.installation;

import dev.farol.service.access.Audit;
import dev.farol.service.customers.Customers;
import dev.farol.service.customers.Precondition;
import dev.farol.store.Durable;
import dev.farol.store.Store;
import dev.farol.store.backup.Restore;
import dev.farol.store.backup.RestoreRequest;
import dev.farol.store.backup.Restored;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Brings a store back from a backup, and erases again, with all that refers to them, whom others know to be erased. Stateless. */
public final class RestoreStore {

    private static final int TOGETHER = 1_000;

    private RestoreStore() {}

    /** See {@link Restore}. */
    public static Restored run(RestoreRequest request, Clock clock) throws IOException {
        Instant now = clock.instant();
        return Restore.run(request, now, StoreFiles.real(), (store, customers) -> erase(store, customers, now));
    }

    private static void erase(Store store, List<String> customers, Instant now) throws IOException {
        Customers all = new Customers(store, new Audit(store));
        for (int from = 0; from < customers.size(); from += TOGETHER) {
            List<String> some = customers.subList(from, Math.min(from + TOGETHER, customers.size()));
            CompletableFuture<?>[] erased = some.stream()
                    .map(id -> all.erase(id, Precondition.NONE, "restore", now))
                    .toArray(CompletableFuture<?>[]::new);
            Durable.of(CompletableFuture.allOf(erased));
        }
    }
}
