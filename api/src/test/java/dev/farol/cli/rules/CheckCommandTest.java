package dev.farol.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysNothingOnStdoutWhenAllIsWell() throws IOException {
        Run run = Run.rules("check", SmallFolder.in(folder));
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("rules OK: 2 health, 2 band, 1 playbook rules, version [0-9a-f]{12}\\R");
        assertThat(run.exit()).isZero();
    }

    @Test
    void saysEveryProblemWithItsPlaceAndAHint() throws IOException {
        SmallFolder.in(folder);
        SmallFolder.write(folder, "health/logins.drl", SmallFolder.LOGINS.replace("has(\"login\"", "has(\"lgoin\""));
        Run run = Run.rules("check", folder);
        assertThat(run.out())
                .startsWith("health/logins.drl:4:48: error[unknown-type]: ")
                .contains("\n  Did you mean \"login\"?\n");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void knowsNamesThatScenariosMayNot() throws IOException {
        SmallFolder.in(folder);
        SmallFolder.write(
                folder,
                "scenarios/logins.yaml",
                SmallFolder.SCENARIOS
                        .replace("[Logins stopped]", "[Logins stoped]")
                        .replace("band: fine", "band: good"));
        Run run = Run.rules("check", folder);
        assertThat(run.out())
                .contains(
                        "error[unknown-rule]: there is no such rule (Logins stoped)\n  Did you mean \"Logins stopped\"?")
                .contains("error[unknown-band]: there is no such band (good)");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void writesJson() throws IOException {
        SmallFolder.in(folder);
        assertThat(Run.rules("check", folder, "--format", "json").out())
                .matches("\\{\"diagnostics\":\\[],\"errors\":0,\"warnings\":0,\"version\":\"[0-9a-f]{12}\"}\n");
        SmallFolder.write(folder, "health/logins.drl", SmallFolder.LOGINS.replace("has(\"login\"", "has(\"lgoin\""));
        Run run = Run.rules("check", folder, "--format", "json");
        assertThat(run.out())
                .startsWith("{\"diagnostics\":[{\"severity\":\"error\",\"code\":\"unknown-type\","
                        + "\"file\":\"health/logins.drl\",\"line\":4,\"column\":48,\"message\":")
                .endsWith("\"version\":null}\n");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void cannotReadAFolderThatIsNotThere() {
        Run run = Run.rules("check", folder.resolve("none"));
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no such folder");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void wantsAFolder() {
        assertThat(Run.rules("check").exit()).isEqualTo(2);
        assertThat(Run.rules().exit()).isEqualTo(2);
    }
}
