package dev.farol.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code examples/courses/README.md} done from its first command to its last, where the data is at hand. What came out stands in
 * {@code target/courses.txt}, as the page would have it.
 */
class CoursesWalkThroughTest {

    private static final Path HOME = Path.of("..");
    private static final Path COURSES = HOME.resolve("examples/courses");
    private static final Path DATA = HOME.resolve("../shared/data/oulad");

    @TempDir
    private Path folder;

    @Test
    void everyCommandPrintsWhatThePageSays() throws IOException, InterruptedException {
        assumeTrue(Terminal.has("bash"), "the walk-through wants bash");
        assumeTrue(Files.isDirectory(DATA), "the walk-through wants the data of the students");
        Transcript transcript = Transcript.of(COURSES.resolve("README.md"));
        List<List<String>> printed = new Terminal(folder, HOME.resolve("rules"))
                .with("examples/courses", COURSES)
                .linked("oulad", DATA)
                .run(transcript);
        Files.write(Path.of("target", "courses.txt"), transcript.written(printed));
        assertThat(Likeness.differences(transcript, printed)).isEmpty();
    }
}
