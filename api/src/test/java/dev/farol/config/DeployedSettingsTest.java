package dev.farol.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings file that is shipped as an example. */
class DeployedSettingsTest {

    private static final Path EXAMPLE = Path.of("../examples/deploy/farol.yaml");

    /** Their defaults depend on the installation: the example shows some value. */
    private static final List<String> OTHER_VALUES =
            List.of("tls.certificate", "tls.key", "nightly.zone", "backups.folder", "metrics.margin", "metrics.chi");

    @TempDir
    private Path folder;

    @Test
    void hasEveryKeyWithItsDefault() throws IOException {
        String text = Files.readAllLines(EXAMPLE).stream()
                .filter(line -> line.matches("# +[a-zA-Z]+:.*"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        List<String> mistakes = new ArrayList<>();
        Map<String, Given> given = SettingsFile.read(Files.writeString(folder.resolve("farol.yaml"), text), mistakes);
        assertThat(mistakes).isEmpty();
        assertThat(given.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Keys.ALL.stream().map(Setting::key).toList());
        for (Setting<?> setting : Keys.ALL) {
            if (!OTHER_VALUES.contains(setting.key())) {
                Given there = given.getOrDefault(setting.key(), new Given("", ""));
                assertThat(there.text()).as(setting.key()).isEqualTo(setting.fallback());
            }
        }
    }

    @Test
    void isReadAsItIs() throws SettingsProblem {
        Settings settings = Settings.read(Map.of("config", EXAMPLE.toString()), Map.of());
        assertThat(settings.server().port()).isEqualTo(8080);
    }
}
