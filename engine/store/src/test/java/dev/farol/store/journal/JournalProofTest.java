package dev.farol.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.store.files.RecordingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three frames, each forced alone, of a process that was killed before it wrote a mark. */
class JournalProofTest {

    private static final int FRAME = Frame.HEAD + 10;

    @TempDir
    Path folder;

    private Path segment;

    @BeforeEach
    void write() throws IOException {
        Journal journal = Journal.open(folder, new RecordingFiles(folder), 0, (sequence, payload) -> {});
        for (int i = 0; i < 3; i++) {
            journal.append(List.of(new byte[10]));
            journal.force();
        }
        segment = journal.segments().get(0).file();
    }

    @Test
    void takesALaterFrameForAProof() throws IOException {
        byte[] whole = Files.readAllBytes(segment);
        for (int at = SegmentHeader.BYTES; at < whole.length - FRAME; at++) {
            damage(at);
            assertThatThrownBy(this::open)
                    .isInstanceOf(JournalDamage.class)
                    .hasMessageContaining("; the frame at byte ")
                    .hasMessageContaining(" says it was forced");
            Files.write(segment, whole);
        }
    }

    @Test
    void cutsTheLastFrameWhenNothingProvesIt() throws IOException {
        damage(SegmentHeader.BYTES + 2 * FRAME);
        assertThat(open()).isEqualTo(2);
    }

    @Test
    void takesTheNameOfALaterSegmentForAProof() throws IOException {
        Files.createFile(SegmentName.of(folder, 4));
        damage(SegmentHeader.BYTES + 2 * FRAME);
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        JournalDamage.class, damage -> assertThat(damage.file()).isEqualTo(segment));
    }

    @Test
    void takesWhatIsSealedForAProof() throws IOException {
        damage(SegmentHeader.BYTES + 2 * FRAME);
        assertThatThrownBy(() -> Journal.open(folder, new RecordingFiles(folder), 3, (sequence, payload) -> {}))
                .isInstanceOf(JournalDamage.class);
    }

    @Test
    void refusesAWholeFrameThatCannotBeThere() throws IOException {
        byte[] whole = Files.readAllBytes(segment);
        byte[] twice = Arrays.copyOf(whole, whole.length + FRAME);
        System.arraycopy(whole, whole.length - FRAME, twice, whole.length, FRAME);
        Files.write(segment, twice);
        assertThatThrownBy(this::open)
                .isInstanceOf(JournalDamage.class)
                .hasMessageContaining("a frame of sequence (3) with forced mark (2) cannot follow sequence (3)");
    }

    @Test
    void allowsNoMoreThanAnUnfinishedMarkBehindAClosedSegment() throws IOException {
        byte[] whole = Files.readAllBytes(segment);
        Journal journal = Journal.open(folder, new RecordingFiles(folder), 0, (sequence, payload) -> {});
        journal.roll();
        journal.append(List.of(new byte[10]));
        journal.force();
        Files.write(segment, Arrays.copyOf(whole, whole.length + Frame.HEAD));
        assertThat(open()).isEqualTo(4);
        Files.write(segment, Arrays.copyOf(whole, whole.length + Frame.HEAD + 1));
        assertThatThrownBy(this::open).isInstanceOf(JournalDamage.class);
    }

    private void damage(int at) throws IOException {
        byte[] bytes = Files.readAllBytes(segment);
        bytes[at] ^= 0x10;
        Files.write(segment, bytes);
    }

    /** As a process does that is killed at once; the last sequence. */
    private long open() throws IOException {
        return Journal.open(folder, new RecordingFiles(folder), 0, (sequence, payload) -> {})
                .lastSequence();
    }
}
