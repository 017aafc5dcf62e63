package dev.farol.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.files.WatchedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once a store is closed its folder may have another writer: nothing of the closed one may write or delete there any more. */
class StoreCloseTest {

    private static final StoreOptions SMALL = new StoreOptions(2_000, 100);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void touchesNoFileOnceItIsClosedThoughItWasSealing() throws Exception {
        CompletableFuture<Thread> building = new CompletableFuture<>();
        CompletableFuture<Thread> closing = new CompletableFuture<>();
        Queue<String> afterwards = new ConcurrentLinkedQueue<>();
        StoreFiles files = WatchedFiles.of(operation -> {
            if (operation.equals("build")) {
                building.complete(Thread.currentThread());
                waitUntilItWaitsOrEnded(closing.join());
            }
            if (closing.isDone() && !closing.join().isAlive()) {
                afterwards.add(operation);
            }
        });
        Store store = Store.open(folder, SMALL, files);
        while (!building.isDone()) {
            submit(store);
        }
        Thread closer = new Thread(() -> close(store));
        closer.start();
        closing.complete(closer);
        closer.join();
        building.join().join();
        assertThat(afterwards).isEmpty();
        try (Store again = Store.open(folder, SMALL, StoreFiles.real())) {
            assertThat(again.records().get("key")).isPresent();
        }
    }

    /** It may be refused, as long as sealing has not begun. */
    private static void submit(Store store) {
        try {
            store.submit(pending -> record(new byte[100])).join();
        } catch (CompletionException refused) {
            assertThat(refused.getCause()).isInstanceOf(OverlayFull.class);
        }
    }

    private static Decision<Boolean> record(byte[] value) {
        return Decision.change(new Entry(NOW, "ops", List.of(new Change.RecordPut("key", value))), true);
    }

    private static void close(Store store) {
        try {
            store.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void waitUntilItWaitsOrEnded(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }
}
