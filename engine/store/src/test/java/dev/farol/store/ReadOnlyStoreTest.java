package dev.farol.store;

import static dev.farol.store.StoreFilling.add;
import static dev.farol.store.StoreFilling.ids;
import static dev.farol.store.StoreFilling.open;
import static dev.farol.store.StoreFilling.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.store.change.Change;
import dev.farol.store.files.StoreFiles;
import java.nio.file.Path;
import java.util.List;
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
            AtomicBoolean done = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                for (int i = 1; i <= 60; i++) {
                    add(store, "acme", "evt-" + i);
                    try {
                        seal(store);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
                done.set(true);
            });
            writer.start();
            int before = 0;
            while (!done.get()) {
                try (ReadOnlyStore reading = ReadOnlyStore.open(folder, StoreFiles.real())) {
                    List<String> seen = ids(reading, "acme");
                    assertThat(seen.size()).isGreaterThanOrEqualTo(Math.max(1, before));
                    assertThat(seen).contains("evt-" + (seen.size() - 1));
                    before = seen.size();
                }
            }
            writer.join();
        }
    }

    @Test
    void saysThatThereIsNoStore() {
        assertThatThrownBy(() -> ReadOnlyStore.open(folder.resolve("none"), StoreFiles.real()))
                .hasMessageContaining("there is none");
    }
}
