package dev.farol.store;

import static dev.farol.store.StoreFilling.add;
import static dev.farol.store.StoreFilling.ids;
import static dev.farol.store.StoreFilling.open;
import static dev.farol.store.StoreFilling.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.store.change.Change;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.files.WatchedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is read beside its writer. */
class ReadOnlyStoreTest {

    @TempDir
    private Path folder;

    @Test
    void seesWhatIsSealedAndWhatIsAboveItAndNothingLater() throws Exception {
        try (Store store = open(folder)) {
            add(store, "acme", "evt-1");
            seal(store);
            add(store, "acme", "evt-2");
            StoreFilling.change(store, new Change.CustomerErased("gone"));
            try (ReadOnlyStore reading = ReadOnlyStore.open(folder, StoreFiles.real())) {
                add(store, "acme", "evt-3");
                seal(store);
                assertThat(ids(reading, "acme")).containsExactly("evt-1", "evt-2");
                assertThat(reading.erased("gone")).isTrue();
                assertThat(reading.upTo()).isLessThan(store.upTo());
            }
        }
    }

    @Test
    void opensWholeWhileRunsReplaceItsFiles() throws Exception {
        try (Store store = open(folder)) {
            add(store, "acme", "evt-0");
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(store));
            int before = 0;
            while (!writing.isDone()) {
                try (ReadOnlyStore reading = ReadOnlyStore.open(folder, StoreFiles.real())) {
                    List<String> seen = ids(reading, "acme");
                    assertThat(seen.size()).isGreaterThanOrEqualTo(Math.max(1, before));
                    assertThat(seen).contains("evt-" + (seen.size() - 1));
                    before = seen.size();
                }
            }
            writing.join();
        }
    }

    private static void write(Store store) {
        for (int i = 1; i <= 60; i++) {
            add(store, "acme", "evt-" + i);
            try {
                seal(store);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The one segment that was listed may be replaced by another one before its size is asked for. */
    @Test
    void opensWhileTheOnlySegmentIsReplaced() throws Exception {
        try (Store store = open(folder)) {
            add(store, "acme", "evt-1");
            seal(store);
            add(store, "acme", "evt-2");
            AtomicBoolean replaced = new AtomicBoolean();
            StoreFiles replacing = WatchedFiles.ofPlaces((operation, place) -> {
                if (operation.equals("size") && place.toString().endsWith(".log") && !replaced.getAndSet(true)) {
                    seal(store);
                }
            });
            try (ReadOnlyStore reading = ReadOnlyStore.open(folder, replacing)) {
                assertThat(replaced).isTrue();
                assertThat(ids(reading, "acme")).containsExactly("evt-1", "evt-2");
            }
        }
    }

    @Test
    void saysThatThereIsNoStore() {
        assertThatThrownBy(() -> ReadOnlyStore.open(folder.resolve("none"), StoreFiles.real()))
                .hasMessageContaining("there is none");
    }
}
