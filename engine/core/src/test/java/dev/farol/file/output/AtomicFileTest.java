package dev.farol.file.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.file.OutputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void appearsWholeOnCommit() throws IOException {
        Path out = folder.resolve("out.ndjson");
        Files.writeString(out, "old");
        try (AtomicFile file = AtomicFile.open(out, Disk.REAL)) {
            write(file, "new");
            assertThat(out).hasContent("old");
            file.commit();
        }
        assertThat(out).hasContent("new");
        assertThat(names()).containsExactly("out.ndjson");
    }

    @Test
    void leavesNothingWithoutCommit() throws IOException {
        Path out = folder.resolve("out.ndjson");
        try (AtomicFile file = AtomicFile.open(out, Disk.REAL)) {
            write(file, "x".repeat(1_000_000));
            assertThat(names()).allMatch(name -> name.startsWith(".out.ndjson."));
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void packsToTheSameBytes() throws IOException {
        for (String name : List.of("a.gz", "b.gz")) {
            try (AtomicFile file = AtomicFile.open(folder.resolve(name), Disk.REAL)) {
                write(file, "same content");
                file.commit();
            }
        }
        assertThat(folder.resolve("a.gz")).hasSameBinaryContentAs(folder.resolve("b.gz"));
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("a.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("same content");
        }
    }

    @Test
    void writesThroughALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        try (AtomicFile file = AtomicFile.open(link, Disk.REAL)) {
            write(file, "new");
            file.commit();
        }
        assertThat(real).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void writesDevicesDirectly() throws IOException {
        try (AtomicFile file = AtomicFile.open(Path.of("/dev/null"), Disk.REAL)) {
            write(file, "gone");
            file.commit();
        }
    }

    @Test
    void saysWhyItCannotBeOpened() throws IOException {
        assertThatThrownBy(() -> AtomicFile.open(folder, Disk.REAL))
                .isInstanceOf(OutputProblem.class)
                .hasMessage("could not write " + folder + " (it is a directory)\n  Maybe name a file in it.");
        Path deep = folder.resolve("none/out.csv");
        assertThatThrownBy(() -> AtomicFile.open(deep, Disk.REAL))
                .hasMessage("could not write " + deep + " (there is no folder " + folder.resolve("none")
                        + ")\n  Maybe create it first.");
        Path below = Files.writeString(folder.resolve("plain"), "").resolve("out.csv");
        assertThatThrownBy(() -> AtomicFile.open(below, Disk.REAL))
                .hasMessage("could not write " + below + " (" + folder.resolve("plain")
                        + " is not a folder)\n  Maybe create it first.");
    }

    @ParameterizedTest
    @EnumSource(FullDisk.Step.class)
    void leavesWhatWasThereWhenTheDiskIsFull(FullDisk.Step step) throws IOException {
        Path out = Files.writeString(folder.resolve("out.csv"), "old");
        assertThatThrownBy(() -> {
                    try (AtomicFile file = AtomicFile.open(out, new FullDisk(step))) {
                        write(file, "x".repeat(1_000_000));
                        file.commit();
                    }
                })
                .isInstanceOf(OutputProblem.class)
                .hasMessage("could not write " + out + " (No space left on device)");
        assertThat(out).hasContent("old");
        assertThat(names()).containsExactly("out.csv");
    }

    private static void write(AtomicFile file, String text) throws IOException {
        file.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
