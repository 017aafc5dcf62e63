package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is told to stop while it reads: it waits for a pipe, so that there is nothing to race with. */
class InterruptionTest {

    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void aStoppedCommandLeavesNeitherOutputNorTemporaryFiles() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "pipes with names");
        Path pipe = folder.resolve("interactions.ndjson");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Path customers = Files.writeString(folder.resolve("customers.csv"), "id\nacme\n");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path results = Files.createDirectory(folder.resolve("results"));
        Path out = Files.writeString(results.resolve("out.ndjson"), "what was here");

        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        dev.farol.app.Main.class.getName(),
                        "score",
                        "--rules",
                        "../rules",
                        "--customers",
                        customers.toString(),
                        "--interactions",
                        pipe.toString(),
                        "--out",
                        out.toString()))
                .redirectErrorStream(true)
                .start();
        CompletableFuture<Void> ended = process.onExit().thenRun(() -> letGo(pipe));
        // Returns once the process has opened the other end, and with it its output.
        try (OutputStream writing = Files.newOutputStream(pipe)) {
            writing.write("{\"id\":\"1\",".getBytes(StandardCharsets.UTF_8));
            assertThat(results.toFile().list()).hasSizeGreaterThan(1);
            process.destroy();
            ended.get(120, TimeUnit.SECONDS);
        }

        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        assertThat(results.toFile().list()).containsExactly("out.ndjson");
        assertThat(out).hasContent("what was here");
        assertThat(temporary.toFile().list((parent, name) -> !name.startsWith("hsperfdata")))
                .isEmpty();
    }

    /** Opens both ends, for whoever waits for the other one: nobody else will. */
    private static void letGo(Path pipe) {
        try (RandomAccessFile both = new RandomAccessFile(pipe.toFile(), "rw")) {
            both.getFD();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
