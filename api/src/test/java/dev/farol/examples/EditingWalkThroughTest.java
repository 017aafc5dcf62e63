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
 * {@code examples/editing/README.md} done from its first command to its last, on a real server. What came out stands in
 * {@code target/editing.txt}, as the page would have it.
 */
class EditingWalkThroughTest {

    private static final Path HOME = Path.of("..");
    private static final Path PAGE = HOME.resolve("examples/editing/README.md");

    @TempDir
    private Path folder;

    @Test
    void everyCommandPrintsWhatThePageSays() throws IOException, InterruptedException {
        assumeTrue(Terminal.has("bash") && Terminal.has("curl"), "the walk-through wants bash and curl");
        Transcript transcript = Transcript.of(PAGE);
        List<List<String>> printed = new Terminal(folder, HOME.resolve("rules")).run(transcript);
        Files.write(Path.of("target", "editing.txt"), transcript.written(printed));

        assertThat(Likeness.differences(transcript, printed)).isEmpty();
    }

    @Test
    void thePortuguesePageHasNoOtherCommandsAndNoOtherOrder() throws IOException {
        assertThat(commands(Transcript.of(PAGE)))
                .containsSubsequence(commands(Transcript.of(PAGE.resolveSibling("LEIAME.md"))));
    }

    private static List<List<String>> commands(Transcript transcript) {
        return transcript.steps().stream().map(Transcript.Step::command).toList();
    }
}
