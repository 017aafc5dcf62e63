package dev.farol.file.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.file.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunksTest {

    @TempDir
    private Path folder;

    @Test
    void linesAreTheSameWhateverTheSizeOfChunks() throws IOException {
        Path file = new Fixture(folder).write("f.ndjson", "{1}\r\n\n{22}\n  \n{333}\n{\"4\n4\"}");
        for (int size = 7; size < 40; size++) {
            assertThat(records(file, size)).containsExactly("1 {1}", "3 {22}", "5 {333}", "6 {\"4", "7 4\"}");
        }
    }

    @Test
    void recordsAreTheSameWhateverTheSizeOfChunks() throws IOException {
        Path file = new Fixture(folder)
                .write("f.csv", "a,b\n1,\"x\ny\"\n2,\"un\n3,\"q\"\"q\"\r\n4,\"bad\"x\n5,5\" pipe\n6,\"\n\n\"");
        for (int size = 21; size < 80; size++) {
            assertThat(records(file, size))
                    .as("%s bytes", size)
                    .containsExactly(
                            "1 a,b",
                            "2 1,\"x\ny\"",
                            "4 2,\"un (bad)",
                            "5 3,\"q\"\"q\"",
                            "6 4,\"bad\"x (bad)",
                            "7 5,5\" pipe",
                            "8 6,\"\n\n\"");
        }
    }

    @Test
    void passesOverTheRestOfALineThatDoesNotFit() throws IOException {
        Path file = new Fixture(folder).write("f.ndjson", "{1}\n" + "x".repeat(100) + "\n{3}\n" + "y".repeat(50));
        assertThat(records(file, 16))
                .containsExactly("1 {1}", "2 " + "x".repeat(16) + " (bad)", "3 {3}", "4 " + "y".repeat(16) + " (bad)");
    }

    private static List<String> records(Path file, int size) throws IOException {
        List<String> found = new ArrayList<>();
        try (Input input = Input.open(file)) {
            Chunks chunks = new Chunks(input, size);
            Records records = input.format() == Format.CSV ? new Records(input.separator()) : new Records();
            for (Optional<Chunk> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                records.over(chunk.get());
                while (records.next()) {
                    found.add(records.line() + " " + records.text() + (isBad(records) ? " (bad)" : ""));
                }
                chunks.giveBack(chunk.get());
            }
        }
        return found;
    }

    private static boolean isBad(Records records) {
        try {
            records.check();
            return false;
        } catch (BadLine e) {
            return true;
        }
    }
}
