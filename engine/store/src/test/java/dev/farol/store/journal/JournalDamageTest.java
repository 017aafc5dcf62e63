package dev.farol.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.store.files.RecordingFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalDamageTest {

    private static final int FRAMES = 12;

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final List<String> accepted = new ArrayList<>();

    @BeforeEach
    void writeThreeSegments() throws IOException {
        Journal journal = Journal.open(folder, new RecordingFiles(folder), 0, (sequence, payload) -> {});
        for (int i = 1; i <= FRAMES; i++) {
            String payload = i + " " + "y".repeat(random.nextInt(20));
            accepted.add(payload);
            journal.append(List.of(payload.getBytes(StandardCharsets.UTF_8)));
            journal.force();
            if (i % 3 == 0) {
                journal.mark();
            }
            if (i == 4 || i == 8) {
                journal.roll();
            }
        }
        journal.mark();
        // Killed: nothing closes it.
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsEveryFlippedBit(boolean closedCleanly) throws IOException {
        if (closedCleanly) {
            close();
        }
        Map<Path, byte[]> files = content();
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            for (int i = 0; i < file.getValue().length; i++) {
                byte[] damaged = file.getValue().clone();
                damaged[i] ^= (byte) (1 << random.nextInt(8));
                expectAllOrDamage(file.getKey(), damaged, file.getValue());
            }
        }
    }

    @Test
    void findsEveryTruncationAfterACleanClose() throws IOException {
        close();
        for (Map.Entry<Path, byte[]> file : content().entrySet()) {
            for (int length = 0; length < file.getValue().length; length++) {
                expectAllOrDamage(file.getKey(), Arrays.copyOf(file.getValue(), length), file.getValue());
            }
        }
    }

    @Test
    void findsZeroesAndRandomBytesAnywhere() throws IOException {
        for (Map.Entry<Path, byte[]> file : content().entrySet()) {
            for (int i = 0; i < 100; i++) {
                byte[] damaged = file.getValue().clone();
                int from = random.nextInt(damaged.length);
                int to = from + 1 + random.nextInt(damaged.length - from);
                if (to > damaged.length - Frame.HEAD && file.getKey().equals(last())) {
                    continue;
                }
                for (int at = from; at < to; at++) {
                    damaged[at] = i % 2 == 0 ? 0 : (byte) random.nextInt();
                }
                expectAllOrDamage(file.getKey(), damaged, file.getValue());
            }
        }
    }

    @Test
    void findsAMissingSegment() throws IOException {
        close();
        for (Map.Entry<Path, byte[]> file : content().entrySet()) {
            if (file.getKey().toString().endsWith(".log")) {
                Files.delete(file.getKey());
                assertThatThrownBy(this::open).isInstanceOf(JournalDamage.class);
                Files.write(file.getKey(), file.getValue());
            }
        }
        assertThat(open()).isEqualTo(accepted);
    }

    @Test
    void cutsAnEndThatNobodyWasToldIsSafe() throws IOException {
        byte[] whole = Files.readAllBytes(last());
        for (byte[] end : List.of(
                new byte[1],
                new byte[700],
                new byte[] {0, 0, 0, 5, 1, 2, 3},
                "\u007fxx".repeat(40).getBytes(StandardCharsets.UTF_8))) {
            byte[] longer = Arrays.copyOf(whole, whole.length + end.length);
            System.arraycopy(end, 0, longer, whole.length, end.length);
            Files.write(last(), longer);
            List<String> read = new ArrayList<>();
            Journal journal = Journal.open(
                    folder,
                    new RecordingFiles(folder),
                    0,
                    (sequence, payload) -> read.add(new String(payload, StandardCharsets.UTF_8)));
            assertThat(read).isEqualTo(accepted);
            assertThat(journal.recovered()).singleElement().satisfies(recovery -> {
                assertThat(recovery.file()).isEqualTo(last());
                assertThat(recovery.offset()).isEqualTo(whole.length);
                assertThat(recovery.bytes()).isEqualTo(end.length);
            });
            assertThat(Files.readAllBytes(last())).isEqualTo(whole);
        }
    }

    @Test
    void takesNoPayloadForAProof() throws IOException {
        ByteBuffer forged = ByteBuffer.allocate(200);
        for (int i = 0; i < 4; i++) {
            Frame.putHead(forged, new byte[0], FRAMES + 1, FRAMES + 1, 0);
        }
        forged.put(Files.readAllBytes(last()), SegmentHeader.BYTES, 100);
        Journal.open(folder, new RecordingFiles(folder), 0, (sequence, payload) -> {})
                .append(List.of(forged.array()));
        byte[] whole = Files.readAllBytes(last());
        Files.write(last(), Arrays.copyOf(whole, whole.length - 1));
        assertThat(open()).isEqualTo(accepted);
    }

    @Test
    void saysWhereAndWhatToDo() throws IOException {
        byte[] damaged = Files.readAllBytes(last());
        damaged[SegmentHeader.BYTES + Frame.HEAD] ^= 1;
        Files.write(last(), damaged);
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(JournalDamage.class, damage -> {
                    assertThat(damage.file()).isEqualTo(last());
                    assertThat(damage.offset()).isEqualTo(SegmentHeader.BYTES);
                })
                .hasMessageStartingWith("could not read the journal at " + last()
                        + ", byte 32: the frame does not match its checksum; ")
                .hasMessageContaining("\n  Maybe ");
    }

    @Test
    void refusesWhatIsSealedButWasNeverThere() {
        assertThatThrownBy(
                        () -> Journal.open(folder, new RecordingFiles(folder), FRAMES + 1, (sequence, payload) -> {}))
                .isInstanceOf(JournalDamage.class)
                .hasMessageContaining("it ends with sequence (12), and sequence (13) was forced");
    }

    private void expectAllOrDamage(Path file, byte[] damaged, byte[] whole) throws IOException {
        Map<Path, byte[]> before = content();
        Files.write(file, damaged);
        try {
            assertThat(open()).isEqualTo(accepted);
        } catch (JournalDamage e) {
            assertThat(e.file()).isIn(file, last());
        }
        for (Path left : content().keySet()) {
            Files.delete(left);
        }
        for (Map.Entry<Path, byte[]> entry : before.entrySet()) {
            Files.write(entry.getKey(), entry.getKey().equals(file) ? whole : entry.getValue());
        }
    }

    private Path last() {
        return folder.resolve("00000000000000000009.log");
    }

    private void close() throws IOException {
        Journal.open(folder, new RecordingFiles(folder), 0, (sequence, payload) -> {})
                .close();
    }

    private List<String> open() throws IOException {
        List<String> read = new ArrayList<>();
        Journal.open(
                        folder,
                        new RecordingFiles(folder),
                        0,
                        (sequence, payload) -> read.add(new String(payload, StandardCharsets.UTF_8)))
                .close();
        return read;
    }

    private Map<Path, byte[]> content() throws IOException {
        Map<Path, byte[]> content = new TreeMap<>();
        for (Path file : new RecordingFiles(folder).list(folder)) {
            content.put(file, Files.readAllBytes(file));
        }
        return content;
    }
}
