package dev.farol.file.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.file.Fixture;
import dev.farol.file.Reject;
import dev.farol.file.StrictProblem;
import dev.farol.file.interactions.InteractionSink;
import dev.farol.file.interactions.InteractionsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {

    @TempDir
    private Path folder;

    private Fixture files;
    private Path customers;
    private Path interactions;

    @BeforeEach
    void open() throws IOException {
        files = new Fixture(folder);
        customers = files.write("c.csv", "id,name\nx\n\"y\nz\",n\n");
        interactions = files.write("i.ndjson", "{1}\n{2}\r\n{3}\n\n{5}");
    }

    private static Reject reject(Path file, long line) {
        return new Reject(file.toString(), line, "early", "text 😀 \u0000 " + line);
    }

    @Test
    void createsNoFileWhenThereIsNone() throws IOException {
        try (Rejects rejects = Rejects.to(files.rejectsFile, Disk.REAL)) {
            rejects.commit();
            assertThat(rejects.count()).isZero();
        }
        assertThat(files.rejectsFile).doesNotExist();
    }

    @Test
    void putsLateOnesInTheirPlace() throws IOException {
        try (Rejects rejects = Rejects.to(files.rejectsFile, Disk.REAL)) {
            rejects.add(customers, reject(customers, 2));
            rejects.add(interactions, reject(interactions, 1));
            rejects.add(interactions, reject(interactions, 3));
            rejects.late(interactions, 5, "late");
            rejects.late(customers, 3, "late");
            rejects.late(interactions, 2, "late");
            assertThat(rejects.count()).isEqualTo(6);
            rejects.commit();
        }
        String c = customers.toString();
        String i = interactions.toString();
        assertThat(files.rejects())
                .containsExactly(
                        line(c, 2, "early", "text 😀 \\u0000 2"),
                        line(c, 3, "late", "\\\"y\\nz\\\",n"),
                        line(i, 1, "early", "text 😀 \\u0000 1"),
                        line(i, 2, "late", "{2}"),
                        line(i, 3, "early", "text 😀 \\u0000 3"),
                        line(i, 5, "late", "{5}"));
    }

    private static String line(String file, long line, String error, String text) {
        return "{\"file\":\"%s\",\"line\":%d,\"error\":\"%s\",\"text\":\"%s\"}".formatted(file, line, error, text);
    }

    @Test
    void findsLateLinesInAnyChunk() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 300_000; i++) {
            text.append("line ").append(i).append('\n');
        }
        Path file = files.write("big.ndjson", text.toString());
        try (Rejects rejects = Rejects.to(files.rejectsFile, Disk.REAL)) {
            for (long line = 300_000; line > 0; line -= 29_999) {
                rejects.late(file, line, "late");
            }
            rejects.commit();
        }
        List<String> found = files.rejects();
        assertThat(found).hasSize(11);
        assertThat(found.get(9)).isEqualTo(line(file.toString(), 270_001, "late", "line 270001"));
    }

    @Test
    void whenStrictTheFirstBadLineEndsTheLoad() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 60_000; i++) {
            boolean bad = i % 10_000 == 0;
            text.append("{\"id\":\"e%s\",\"customer\":\"a\",\"type\":\"login\",\"at\":\"%s\"}\n"
                    .formatted(i, bad ? i : "2026-11-01"));
        }
        Path file = files.write("strict.ndjson", text.toString());
        try (Rejects strict = Rejects.strict()) {
            InteractionsReader reader = new InteractionsReader(
                    Fixture.vocabulary(), files.names, Fixture.customers("a"), Fixture.ZONE, strict, 3);
            InteractionSink ignoring = chunk -> new InteractionSink.Part() {
                @Override
                public void row(int customer, long line, dev.farol.history.Row row) {}

                @Override
                public void end() {}
            };
            assertThatThrownBy(() -> reader.read(file, ignoring))
                    .isInstanceOf(StrictProblem.class)
                    .hasMessage(file + ":10000: at is not an instant from 1678 to 2261 (10000). "
                            + "Maybe write it as 2026-11-01T12:00:00Z or 2026-11-01");
        }
    }

    @Test
    void whenStrictALateOneIsThrownOnCommit() throws IOException {
        try (Rejects strict = Rejects.strict()) {
            strict.late(interactions, 5, "late");
            strict.late(interactions, 2, "late");
            assertThatThrownBy(strict::commit).isInstanceOf(StrictProblem.class).hasMessage(interactions + ":2: late");
        }
    }

    @Test
    void saysThatItCannotBeWritten() throws IOException {
        Path old = Files.writeString(files.rejectsFile, "old");
        try (Rejects rejects = Rejects.to(old, new FullDisk(FullDisk.Step.FORCE))) {
            rejects.add(customers, reject(customers, 2));
            assertThatThrownBy(rejects::commit).hasMessage("could not write " + old + " (No space left on device)");
        }
        assertThat(old).hasContent("old");
    }
}
