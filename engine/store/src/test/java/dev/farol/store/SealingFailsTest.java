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
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal can be written to and sealed files can not: memory has its limit, and afterwards all goes on. */
class SealingFailsTest {

    private static final StoreOptions SMALL = new StoreOptions(20_000, 1_000);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int MANY = 5_000;

    @TempDir
    private Path folder;

    @Test
    void refusesWhatMemoryCannotHoldAndGoesOnOnceItCanSealAgain() throws Exception {
        AtomicBoolean failing = new AtomicBoolean(true);
        try (Store store = Store.open(folder, SMALL, failingToBuild(failing))) {
            int accepted = 0;
            while (accepted < MANY && isAccepted(store, accepted)) {
                accepted++;
                assertThat(store.status().overlayBytes()).isLessThan(5L * SMALL.overlayBudget());
            }
            assertThat(accepted).isBetween(10, MANY - 1);
            assertThat(isAccepted(store, accepted)).isFalse();
            failing.set(false);
            while (!isAccepted(store, accepted)) {
                Thread.onSpinWait();
            }
            assertThat(store.records().under("key/")).hasSize(accepted + 1);
        }
    }

    private static boolean isAccepted(Store store, int number) {
        byte[] value = new byte[200];
        List<Change> changes = List.of(new Change.RecordPut(String.format("key/%09d", number), value));
        try {
            return store.submit(pending -> Decision.change(new Entry(NOW, "ops", changes), true))
                    .join();
        } catch (CompletionException refused) {
            assertThat(refused.getCause()).isInstanceOf(OverlayFull.class);
            return false;
        }
    }

    private static StoreFiles failingToBuild(AtomicBoolean failing) {
        return WatchedFiles.of(operation -> {
            if (operation.equals("build") && failing.get()) {
                throw new IOException("Input/output error");
            }
        });
    }
}
