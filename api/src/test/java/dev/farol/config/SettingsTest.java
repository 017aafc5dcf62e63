package dev.farol.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("farol.yaml"), text);
    }

    private List<String> mistakes(Map<String, String> flags, Map<String, String> environment) {
        return catchThrowableOfType(SettingsProblem.class, () -> Settings.read(flags, environment))
                .mistakes();
    }

    @Test
    void refusesToAskForPreviewsWhereTheFolderIsTheSource() throws Exception {
        assertThatThrownBy(() -> Settings.read(Map.of("editing.preview", "true"), Map.of()))
                .hasMessageContaining("Maybe with editing.from: draft.");
        assertThat(Settings.read(Map.of("editing.preview", "true", "editing.from", "draft"), Map.of())
                        .server()
                        .editing()
                        .previewFirst())
                .isTrue();
    }

    @Test
    void hasADefaultForEverything() throws Exception {
        ServerSettings settings =
                Settings.read(Map.of(), Map.of("PATH", "/bin")).server();
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.open()).isFalse();
        assertThat(settings.tls()).isEmpty();
        assertThat(settings.nightly().cron()).hasValue("0 3 * * *");
        assertThat(settings.nightly().zone()).isEmpty();
        assertThat(settings.retention()).isEqualTo(new ServerSettings.Retention(400, 400));
        assertThat(settings.overlayBudget()).isEqualTo(256L << 20);
        assertThat(settings.backups()).isEqualTo(new ServerSettings.Backups(Path.of("data", "backups"), 7));
        assertThat(settings.auditDays()).isEqualTo(400);
        assertThat(settings.limits().bulk()).isEqualTo(16 << 20);
        assertThat(settings.limits().requestTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.log()).isEqualTo(new Logging(Logging.Format.TEXT, Logging.Level.INFO));
    }

    @Test
    void takesFlagsBeforeEnvironmentBeforeFile() throws Exception {
        file("port: 1\nhost: localhost\nlimits: {workers: 3, requestTimeout: 5s}\nlog: {format: json}\n");
        Map<String, String> flags = Map.of("data", folder.toString(), "port", "3");
        Map<String, String> environment = Map.of("FAROL_PORT", "2", "FAROL_LIMITS_REQUEST_TIMEOUT", "7s");
        Settings settings = Settings.read(flags, environment);
        assertThat(settings.server().port()).isEqualTo(3);
        assertThat(settings.server().host()).isEqualTo("localhost");
        assertThat(settings.server().limits().requestTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.lines())
                .contains("port = 3 (--port)")
                .contains("limits.requestTimeout = 7s (FAROL_LIMITS_REQUEST_TIMEOUT)")
                .contains("limits.workers = 3 (" + folder.resolve("farol.yaml") + ":3:19)")
                .contains("rules = rules (default)")
                .contains("tls.key = (none) (default)");
    }

    @Test
    void readsTheFileThatIsNamed() throws Exception {
        Path file = file("# nothing but a comment\n");
        Path other = Files.writeString(
                folder.resolve("other.yaml"), "data: " + folder + "\nnightly: {cron: off, zone: UTC}\n");
        ServerSettings settings =
                Settings.read(Map.of("config", other.toString()), Map.of()).server();
        assertThat(settings.data()).isEqualTo(folder);
        assertThat(settings.nightly().cron()).isEmpty();
        assertThat(settings.nightly().zone()).hasValue(ZoneId.of("UTC"));
        assertThat(Settings.read(Map.of(), Map.of("FAROL_CONFIG", file.toString()))
                        .server()
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void tellsEveryMistakeWithItsPlace() throws Exception {
        Path file =
                file("prot: 1\nport: 99999\nlimits:\n  bodi: 1MB\n  bulk: lots\nnightly: {cron: \"0 0 3 * * *\"}\n");
        Map<String, String> environment = Map.of("FAROL_OPEN", "yes", "FAROL_HOTS", "x");
        assertThat(mistakes(Map.of("config", file.toString(), "log.level", "loud"), environment))
                .containsExactlyInAnyOrder(
                        "FAROL_HOTS: unknown variable\n  Did you mean \"FAROL_HOST\"?",
                        file + ":1:1: error[unknown-key]: unknown key (prot)\n  Did you mean \"port\"?",
                        file + ":4:3: error[unknown-key]: unknown key (limits.bodi)\n  Did you mean \"limits.body\"?",
                        file + ":2:7: port must be a whole number from 0 to 65535 (99999)",
                        file + ":5:9: limits.bulk must be a size from 1024 to 268435456 bytes (lots)\n"
                                + "  Maybe written as 256MB.",
                        file + ":6:17: nightly.cron must be a cron expression of five fields, or off (0 0 3 * * *)\n"
                                + "  Maybe without the field of seconds.",
                        "FAROL_OPEN: open must be true or false (yes)",
                        "--log.level: log.level must be one of error, warn, info, debug (loud)\n"
                                + "  Maybe one of: debug, error, info, warn.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nope     | 1    | --set nope: unknown setting
                    log.levl | info | --set log.levl: unknown setting\\n  Did you mean "log.level"?
                    port     | x    | --set port: port must be a whole number from 0 to 65535 (x)
                    """)
    void namesWhatIsSetAsItWasWritten(String key, String text, String told) {
        assertThat(catchThrowableOfType(
                                SettingsProblem.class, () -> Settings.read(Map.of(), Map.of(key, text), Map.of()))
                        .mistakes())
                .singleElement()
                .asString()
                .startsWith(told.replace("\\n", "\n"));
    }

    @Test
    void takesAFlagBeforeTheSameSettingByItsKey() throws Exception {
        Settings settings = Settings.read(Map.of("port", "1"), Map.of("port", "2", "nightly.cron", "off"), Map.of());
        assertThat(settings.lines()).contains("port = 1 (--port)").contains("nightly.cron = off (--set nightly.cron)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    overlay.budget       | 1.5GB
                    overlay.budget       | -1
                    overlay.budget       | 99999999999999TB
                    limits.requestTimeout | 30
                    limits.requestTimeout | 2h
                    retention.interactions | 0
                    nightly.zone         | Mars/Olympus
                    nightly.cron         | 61 * * * *
                    host                 | ' '
                    """)
    void refusesWhatCannotBe(String key, String text) {
        assertThat(mistakes(Map.of(key, text), Map.of()))
                .hasSize(1)
                .first()
                .asString()
                .contains("--" + key, "(" + text + ")");
    }

    @ParameterizedTest
    @CsvSource({"1073741824, 1073741824", "1GB, 1073741824", "2 mb, 2097152", "1048576b, 1048576"})
    void readsSizes(String text, long bytes) throws Exception {
        assertThat(Settings.read(Map.of("overlay.budget", text), Map.of())
                        .server()
                        .overlayBudget())
                .isEqualTo(bytes);
    }

    @Test
    void keepsSecretsAndMissingFilesApart() throws Exception {
        Path certificate = Files.writeString(folder.resolve("c.pem"), "");
        assertThat(mistakes(Map.of("tls.certificate", certificate.toString()), Map.of()))
                .singleElement()
                .asString()
                .contains("go together");
        assertThat(mistakes(Map.of("tls.certificate", "no.pem", "tls.key", "hidden.pem"), Map.of()))
                .hasSize(2)
                .noneMatch(mistake -> mistake.contains("hidden"));
        Map<String, String> both = Map.of("tls.certificate", certificate.toString(), "tls.key", certificate.toString());
        assertThat(Settings.read(both, Map.of()).lines()).contains("tls.key = *** (--tls.key)");
    }

    @Test
    void tellsOfAFileThatIsNotThereOrIsNoYaml() throws Exception {
        assertThat(mistakes(Map.of("config", folder.resolve("no.yaml").toString()), Map.of()))
                .singleElement()
                .asString()
                .startsWith("could not read ");
        Path broken = file("port: [\n");
        assertThat(mistakes(Map.of("config", broken.toString()), Map.of()))
                .isNotEmpty()
                .first()
                .asString()
                .contains(broken + ":");
        file("data: elsewhere\n");
        assertThat(mistakes(Map.of("data", folder.toString()), Map.of()))
                .singleElement()
                .asString()
                .contains("data cannot be set in the folder it names");
    }
}
