package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.farol.http.routes.TestRules;
import dev.farol.rules.RuleFile;
import dev.farol.service.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store as the command line makes, scores, copies, brings back and examines it. */
class StoreCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path data;
    private Path rules;
    private Path customers;
    private Path interactions;

    @BeforeEach
    void files() throws IOException {
        data = folder.resolve("data");
        rules = folder.resolve("rules");
        for (RuleFile file : TestRules.of(-25).files().values()) {
            Path to = rules.resolve(file.path());
            Files.createDirectories(to.getParent());
            Files.write(to, file.content());
        }
        customers = Files.writeString(folder.resolve("customers.csv"), "id,plan\nacme,pro\nbeta,pro\n");
        interactions = Files.writeString(
                folder.resolve("interactions.ndjson"),
                "{\"id\":\"e1\",\"customer\":\"beta\",\"type\":\"login\",\"at\":\"2026-11-01T12:00:00Z\"}\n");
    }

    @Test
    void aStoreGoesFromFilesToScoresToACopyAndBack() throws IOException {
        assertThat(load().exit()).isZero();
        CommandRun run = CommandRun.of(
                "run",
                "--data",
                data,
                "--rules",
                rules,
                "--as-of",
                "2026-11-10",
                "--out",
                folder.resolve("out.ndjson"),
                "--format",
                "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        JsonNode summary = JSON.readTree(run.out());
        assertThat(summary.get("state").asText()).isEqualTo("committed");
        assertThat(summary.get("bands").get("risk").asInt()).isEqualTo(1);
        assertThat(summary.get("newTasks").asInt()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("out.ndjson"))).hasSize(2);

        Path backup = folder.resolve("backup");
        assertThat(CommandRun.of("backup", "--data", data, "--to", backup).exit())
                .isZero();
        assertThat(CommandRun.of("backup", "--data", data, "--to", backup).err())
                .contains("it is there already")
                .contains("Maybe");
        assertThat(CommandRun.of("restore", "--from", backup, "--data", data).exit())
                .isZero();
        CommandRun doctor = CommandRun.of("doctor", "--data", data, "--format", "json");
        assertThat(doctor.exit()).isZero();
        assertThat(JSON.readTree(doctor.out()).get("documents").asInt()).isEqualTo(2);
    }

    @Test
    void checkingRulesTakesHowOftenTheyFiredFromTheStore() throws IOException {
        StringBuilder many = new StringBuilder("id,plan\n");
        for (int i = 0; i < 150; i++) {
            many.append("c").append(i).append(",pro\n");
        }
        Files.writeString(customers, many);
        Files.writeString(
                interactions,
                "{\"id\":\"e1\",\"customer\":\"c7\",\"type\":\"login\",\"at\":\"2026-11-01T12:00:00Z\"}\n");
        assertThat(load().exit()).isZero();
        CommandRun before = CommandRun.of("rules", "check", rules, "--data", data);
        assertThat(before.err()).contains("has no run that counted how often rules fire");
        CommandRun run =
                CommandRun.of("run", "--data", data, "--rules", rules, "--as-of", "2026-11-10", "--format", "json");
        JsonNode fires = JSON.readTree(run.out()).get("fires");
        assertThat(fires.size()).isPositive();

        CommandRun check = CommandRun.of("rules", "check", rules, "--data", data);

        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("warning[fires-for-nearly-all]").contains("149 of 150 customers");
        assertThat(CommandRun.of("rules", "check", rules, "--data", folder.resolve("none"))
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void importingAgainAddsNothingAndBadLinesAreFindings() throws IOException {
        load();
        Files.writeString(interactions, Files.readString(interactions) + "nonsense\n");
        Path rejects = folder.resolve("rejects.ndjson");
        CommandRun again = CommandRun.of(
                "import",
                "--data",
                data,
                "--rules",
                rules,
                "--customers",
                customers,
                "--interactions",
                interactions,
                "--rejects",
                rejects,
                "--format",
                "json");
        assertThat(again.exit()).isEqualTo(3);
        JsonNode loaded = JSON.readTree(again.out());
        assertThat(loaded.get("interactions").asInt()).isZero();
        assertThat(loaded.get("duplicates").asInt()).isEqualTo(1);
        assertThat(loaded.get("rejected").asInt()).isEqualTo(1);
        assertThat(Files.readAllLines(rejects)).hasSize(1);
    }

    @Test
    void aTokenIsToldOnceAndRevokedByName() {
        CommandRun created = CommandRun.of("token", "create", "--role", "admin", "--name", "me", "--data", data);
        assertThat(created.out()).startsWith("farol_").hasLineCount(1);
        assertThat(CommandRun.of("token", "create", "--role", "csm", "--name", "me", "--data", data)
                        .err())
                .contains("there is one of that name");
        CommandRun listed = CommandRun.of("token", "list", "--data", data);
        assertThat(listed.out())
                .contains("me")
                .contains("admin")
                .doesNotContain(created.out().strip());
        assertThat(CommandRun.of("token", "revoke", "mi", "--data", data).err()).contains("Did you mean \"me\"?");
        assertThat(CommandRun.of("token", "revoke", "me", "--data", data).exit())
                .isZero();
        assertThat(CommandRun.of("token", "list", "--data", data).out()).isEmpty();
        assertThat(CommandRun.of("token", "create", "--role", "boss", "--name", "b", "--data", data)
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void saysWhoHasTheStoreAndWhereThereIsNone() throws IOException {
        load();
        try (Installation other = Installation.open(data)) {
            assertThat(other.activeRules()).isEmpty();
            for (List<Object> command :
                    List.<List<Object>>of(List.of("run", "--data", data), List.of("token", "list", "--data", data))) {
                CommandRun refused = CommandRun.of(command.toArray());
                assertThat(refused.exit()).as(command.toString()).isEqualTo(1);
                assertThat(refused.err()).contains("another process is writing to it");
            }
            assertThat(CommandRun.of("doctor", "--data", data).exit()).isZero();
        }
        CommandRun none = CommandRun.of("doctor", "--data", folder.resolve("none"));
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("there is no store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "doctor",
                "token list",
                "token revoke me",
                "backup --to COPY",
                "run --rules RULES --as-of 2026-11-10"
            })
    void whatOnlyReadsOrChangesAStoreMakesNone(String command) {
        Path none = folder.resolve("mistyped");
        List<Object> arguments = new ArrayList<>();
        for (String word : command.split(" ")) {
            arguments.add(word.equals("COPY") ? folder.resolve("copy") : word.equals("RULES") ? rules : (Object) word);
        }
        arguments.addAll(List.of("--data", none));
        CommandRun refused = CommandRun.of(arguments.toArray());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .containsPattern("there is (none|no store)")
                .contains("Maybe")
                .contains(none.toString());
        assertThat(none).doesNotExist();
    }

    @Test
    void whatIsLeftOfAnErasedCustomerInABackupIsFound() throws IOException {
        load();
        CommandRun.of("backup", "--data", data, "--to", data.resolve("backups/old"));
        CommandRun.of("backup", "--data", data, "--to", folder.resolve("elsewhere/old"));
        Path empty = folder.resolve("empty");
        CommandRun.of("token", "create", "--role", "admin", "--name", "me", "--data", empty);
        CommandRun.of("backup", "--data", data, "--to", empty.resolve("backups/old"));
        CommandRun found = CommandRun.of("doctor", "--data", empty, "--erased", "beta");
        assertThat(found.exit()).isEqualTo(3);
        assertThat(found.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("old").contains("(beta)"));
        assertThat(CommandRun.of("doctor", "--data", empty, "--erased", "nobody-of-all")
                        .exit())
                .isZero();
        assertThat(CommandRun.of("doctor", "--data", empty).exit()).isZero();
        assertThat(CommandRun.of("doctor", "--data", empty, "--erased", "beta", "--backups", folder.resolve("none"))
                        .exit())
                .isZero();
        assertThat(CommandRun.of(
                                "doctor", "--data", empty, "--erased", "beta", "--backups", folder.resolve("elsewhere"))
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void importingKnowsTheTypesOfTheRulesThatTheStoreHas() throws IOException {
        load();
        CommandRun withNone =
                CommandRun.of("import", "--data", data, "--customers", customers, "--interactions", interactions);
        assertThat(withNone.exit()).isEqualTo(1);
        assertThat(withNone.err()).contains("rules");
        assertThat(CommandRun.of("run", "--data", data, "--rules", rules, "--as-of", "2026-11-10")
                        .exit())
                .isZero();
        Files.writeString(interactions, """
                {"id":"e2","customer":"beta","type":"nps","at":"2026-11-02","value":9}
                {"id":"e3","customer":"beta","type":"odd","at":"2026-11-02"}
                """);
        CommandRun known = CommandRun.of(
                "import", "--data", data, "--customers", customers, "--interactions", interactions, "--format", "json");
        assertThat(known.err()).isEmpty();
        assertThat(JSON.readTree(known.out()).get("unknownTypes").toString()).isEqualTo("{\"odd\":1}");
    }

    private CommandRun load() {
        return CommandRun.of(
                "import",
                "--data",
                data,
                "--rules",
                rules,
                "--customers",
                customers,
                "--interactions",
                interactions,
                "--rejects",
                folder.resolve("rejects.ndjson"));
    }
}
