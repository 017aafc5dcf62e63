package dev.farol.store.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrubTest {

    @TempDir
    private Path folder;

    private final PlainFiles files = new PlainFiles();

    /** An interrupt closes the file that is being read: that is no damage, and nobody may be told so. */
    @Test
    void findsNoDamageWhenItIsInterrupted() throws Exception {
        Path file = folder.resolve("000001.mapdb");
        SealedEntry entry = SealedWriter.write(file, files, out -> out.customer("acme", new byte[100]));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Scrub.run(file, entry, files, Pace.unlimited()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Scrub.run(file, entry, files, Pace.unlimited())).isEmpty();
    }
}
