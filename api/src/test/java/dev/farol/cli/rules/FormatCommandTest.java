package dev.farol.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {

    private static final String UGLY = SmallFolder.LOGINS.replace("\n", " \r\n").replace("  ", "");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isSilentWhereAllIsFormatted() throws IOException {
        SmallFolder.in(folder);
        assertThat(Run.rules("fmt", folder)).isEqualTo(new Run(0, "", ""));
        assertThat(Run.rules("fmt", folder, "--check")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void listsWhatIsNotFormatted() throws IOException {
        SmallFolder.in(folder);
        SmallFolder.write(folder, "health/logins.drl", UGLY);
        SmallFolder.write(folder, "scenarios/logins.yaml", SmallFolder.SCENARIOS + "  \n\n");
        Run run = Run.rules("fmt", folder, "--check");
        assertThat(run).isEqualTo(new Run(3, "health/logins.drl\nscenarios/logins.yaml\n", ""));
        assertThat(folder.resolve("health/logins.drl")).hasContent(UGLY);
    }

    @Test
    void writesWhatIsNotFormatted() throws IOException {
        SmallFolder.in(folder);
        SmallFolder.write(folder, "health/logins.drl", "\uFEFF" + UGLY);
        Run run = Run.rules("fmt", folder);
        assertThat(run).isEqualTo(new Run(0, "", "formatted health/logins.drl\n"));
        assertThat(folder.resolve("health/logins.drl")).hasContent(SmallFolder.LOGINS);
        assertThat(Run.rules("fmt", folder, "--check").exit()).isZero();
    }

    @Test
    void leavesAFileWithMistakesAlone() throws IOException {
        SmallFolder.in(folder);
        String wrong = UGLY.replace("then", "than");
        SmallFolder.write(folder, "health/logins.drl", wrong);
        SmallFolder.write(folder, "scorecard.yaml", "base: [60\n");
        Run run = Run.rules("fmt", folder);
        assertThat(run.out())
                .contains("health/logins.drl:")
                .contains("scorecard.yaml:")
                .contains("error[");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(folder.resolve("health/logins.drl")).hasContent(wrong);
    }

    @Test
    void writesJson() throws IOException {
        SmallFolder.in(folder);
        SmallFolder.write(folder, "health/logins.drl", UGLY);
        assertThat(Run.rules("fmt", folder, "--check", "--format", "json").out())
                .isEqualTo("{\"changed\":[\"health/logins.drl\"],\"diagnostics\":[],\"errors\":0,\"warnings\":0}\n");
    }
}
