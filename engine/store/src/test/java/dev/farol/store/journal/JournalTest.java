package dev.farol.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    private final List<String> read = new ArrayList<>();

    @Test
    void readsWhatWasForced() throws IOException {
        try (Journal journal = open(0)) {
            append(journal, "a", "b");
            append(journal, "");
            journal.roll();
            append(journal, "c");
            journal.mark();
            append(journal, "d");
            assertThat(journal.lastSequence()).isEqualTo(5);
        }
        try (Journal journal = open(1)) {
            assertThat(read).containsExactly("2 b", "3 ", "4 c", "5 d");
            assertThat(journal.recovered()).isEmpty();
            assertThat(journal.lastSequence()).isEqualTo(5);
        }
    }

    private Journal open(long after) throws IOException {
        read.clear();
        return Journal.open(
                folder,
                StoreFiles.real(),
                after,
                (sequence, payload) -> read.add(sequence + " " + new String(payload, StandardCharsets.UTF_8)));
    }

    private static void append(Journal journal, String... payloads) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (String payload : payloads) {
            bytes.add(payload.getBytes(StandardCharsets.UTF_8));
        }
        journal.append(bytes);
        journal.force();
    }
}
