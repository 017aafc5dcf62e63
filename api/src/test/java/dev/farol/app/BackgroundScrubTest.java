package dev.farol.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.service.measure.Readiness;
import dev.farol.store.Decision;
import dev.farol.store.Frozen;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.files.StoreFiles;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that changes what was sealed, under a server. */
class BackgroundScrubTest {

    @TempDir
    private Path folder;

    @Test
    void findsWhatTheDiskChangedAndServesOn() throws Exception {
        try (Store store = Store.open(folder, StoreOptions.STANDARD, StoreFiles.real())) {
            seal(store);
            Readiness readiness = new Readiness();
            BackgroundScrub scrub = new BackgroundScrub(store, StoreFiles.real(), 1L << 40, readiness);
            scrub.pass();
            assertThat(readiness.warnings()).isEmpty();
            flip(sealed());
            scrub.pass();
            assertThat(readiness.warnings()).singleElement().asString().contains("a sealed file is damaged");
            assertThat(readiness.reasons()).isEmpty();
        }
    }

    private static void seal(Store store) throws Exception {
        Entry begin = new Entry(Instant.EPOCH, "test", List.of());
        try (Frozen frozen =
                store.freeze(pending -> Decision.change(begin, true)).join()) {
            frozen.seal(sink -> sink.customer("acme", DocumentCodec.encode(Document.empty("acme"))));
        }
    }

    private Path sealed() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("sealed"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void flip(Path file) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = bytes.length() - 1;
            bytes.seek(at);
            int before = bytes.read();
            bytes.seek(at);
            bytes.write(before ^ 1);
        }
    }
}
