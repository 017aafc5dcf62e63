package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.cli.output.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCommandTest {

    private static final Path RULES = Path.of("../rules");

    @TempDir
    private Path folder;

    private Path customers;
    private Path interactions;
    private Path out;

    @BeforeEach
    void smallBase() throws IOException {
        customers = write("customers.csv", """
                id,name,plan,mrr,since
                acme,Acme,enterprise,1200,2023-04-01
                beta,Beta,pro,90,2025-01-15
                """);
        interactions = write("interactions.ndjson", """
                {"id":"1","customer":"acme","type":"nps","at":"2026-10-20T09:30:00Z","value":3}
                {"id":"2","customer":"acme","type":"login","at":"2026-11-01T12:00:00Z"}
                {"id":"1","customer":"beta","type":"login","at":"2026-11-02T12:00:00Z"}
                {"id":"2","customer":"beta","type":"csat","at":"2026-11-02T12:00:00Z","value":5}
                """);
        out = folder.resolve("out.ndjson");
    }

    @Test
    void scoresInTheOrderOfCustomersAndAddsUp() throws IOException {
        CommandRun run = CommandRun.score(RULES, customers, interactions, out);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        List<JsonNode> assessments = Reconciled.read(out);
        assertThat(assessments)
                .extracting(line -> line.get("customer").asText())
                .containsExactly("acme", "beta");
        assertThat(assessments).allSatisfy(Reconciled::check);
        assertThat(assessments.get(0).get("asOf").asText()).isEqualTo("2026-11-03T02:59:59.999999999Z");
        assertThat(folder.resolve("rejects.ndjson")).doesNotExist();
    }

    @Test
    void putsBadLinesAsideAndScoresTheRest() throws IOException {
        Path bad = write("bad.ndjson", Files.readString(interactions) + """
                {"id":"3","customer":"acme","type":"nps","at":"2026-10-20T09:30:00Z","value":11}
                {"id":"4","customer":"acme","type":"nps","at":"2026-10-20T09:30:00Z","value":NaN}
                {"id":"5","customer":"nobody","type":"login","at":"2026-10-20T09:30:00Z"}
                {"id":"6","customer":"acme","type":"login","at":"yesterday"}
                {"customer":"acme","type":"login","at":"2026-10-20T09:30:00Z"}
                {"id":"2","customer":"acme","type":"login","at":"2026-11-01T12:00:01Z"}
                {"id":"2","customer":"beta","type":"csat","value":5.0,"at":"2026-11-02T12:00:00Z"}
                this is not JSON
                {"id":"7","customer":"acme","type":"wave","at":"2026-10-20T09:30:00Z"}
                """);
        CommandRun.score(RULES, customers, interactions, folder.resolve("good.ndjson"));

        CommandRun run = CommandRun.score(RULES, customers, bad, out, "--format", "json");

        assertThat(run.exit()).isEqualTo(Exit.FINDINGS);
        JsonNode summary = Reconciled.parse(run.out());
        assertThat(summary.get("rejected").asInt()).isEqualTo(7);
        assertThat(summary.get("duplicates").asInt()).isEqualTo(1);
        assertThat(summary.get("unknownTypes").get("wave").asInt()).isEqualTo(1);
        List<JsonNode> rejects = Reconciled.read(folder.resolve("rejects.ndjson"));
        assertThat(rejects).extracting(line -> line.get("line").asInt()).containsExactly(5, 6, 7, 8, 9, 10, 12);
        assertThat(rejects).allSatisfy(line -> {
            assertThat(line.get("error").asText()).isNotBlank();
            assertThat(line.get("text").asText()).isNotBlank();
            assertThat(line.get("file").asText()).endsWith("bad.ndjson");
        });
        assertThat(out).hasSameTextualContentAs(folder.resolve("good.ndjson"));
    }

    @Test
    void strictStopsAtTheFirstBadLineAndLeavesTheOldOutput() throws IOException {
        Path bad = write("bad.ndjson", "{\"id\":\"1\",\"customer\":\"acme\"}\n");
        Files.writeString(out, "what was here");

        CommandRun run = CommandRun.score(RULES, customers, bad, out, "--strict");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("bad.ndjson").contains("1");
        assertThat(out).hasContent("what was here");
        assertThat(folder.toFile().list()).hasSize(4);
    }

    @Test
    void strictSeesAnIdThatIsUsedTwice() throws IOException {
        Path bad = write(
                "bad.ndjson",
                Files.readString(interactions)
                        + "{\"id\":\"2\",\"customer\":\"acme\",\"type\":\"login\",\"at\":\"2026-11-01T12:00:01Z\"}\n");

        CommandRun run = CommandRun.score(RULES, customers, bad, out, "--strict");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("the id was there before with other content");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing.csv        | interactions.ndjson | missing.csv
            customers.csv      | missing.ndjson      | missing.ndjson
            .                  | interactions.ndjson | directory
            customers.csv      | .                   | directory
            noid.csv           | interactions.ndjson | id
            slip.csv           | interactions.ndjson | Did you mean "as_of"?
            empty.csv          | interactions.ndjson | empty.csv: it is empty
            customers.csv      | empty.ndjson        | empty.ndjson: it is empty
            """)
    void saysWhatCannotBeRead(String first, String second, String expected) throws IOException {
        write("noid.csv", "name,plan\nAcme,pro\n");
        write("slip.csv", "id,plan,As-Of\nacme,pro,2026-01-01\n");
        write("empty.csv", "");
        write("empty.ndjson", "");

        CommandRun run = CommandRun.score(RULES, folder.resolve(first), folder.resolve(second), out);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains(expected).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void saysThatTheOutputFolderIsMissing() {
        CommandRun run = CommandRun.score(RULES, customers, interactions, folder.resolve("no/such/out.ndjson"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("there is no folder").contains("Maybe");
    }

    @Test
    void refusesToWriteOverItsInputOrBothOutputsIntoOne() throws IOException {
        String before = Files.readString(customers);
        for (CommandRun run : List.of(
                CommandRun.score(RULES, customers, interactions, customers),
                CommandRun.score(RULES, customers, interactions, out, "--rejects", out),
                CommandRun.score(RULES, customers, interactions, out, "--rejects", interactions),
                CommandRun.score(RULES, customers, interactions, folder.resolve("rejects.ndjson")))) {
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("it is named twice").contains("Maybe");
        }
        assertThat(customers).hasContent(before);
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesRulesWithErrorsAndShowsThem() throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules);

        CommandRun run = CommandRun.score(rules, customers, interactions, out);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("scorecard.yaml").contains("interactions.yaml");
    }

    @Test
    void wrongUseIsExitCodeTwo() {
        assertThat(CommandRun.of("score").exit()).isEqualTo(2);
        assertThat(CommandRun.of().exit()).isEqualTo(2);
        assertThat(CommandRun.of("scroe").err()).contains("score");
        CommandRun run = CommandRun.score(RULES, customers, interactions, out, "--as-of", "tomorrow");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("tomorrow").contains("Maybe write 2026-11-21");
    }

    @Test
    void writesCsvAndPackedFiles() throws IOException {
        Path csv = folder.resolve("out.csv");
        assertThat(CommandRun.score(RULES, customers, interactions, csv).exit()).isZero();
        assertThat(Files.readAllLines(csv))
                .hasSize(3)
                .first()
                .isEqualTo("customer,asOf,score,band,coverage,base,rules");
        Path packed = folder.resolve("out.ndjson.gz");
        assertThat(CommandRun.score(RULES, customers, interactions, packed).exit())
                .isZero();
        assertThat(Files.readAllBytes(packed)).startsWith(0x1f, 0x8b);
    }

    @Test
    void reasonsAreInTheLanguageAskedFor() throws IOException {
        CommandRun.score(RULES, customers, interactions, out, "--lang", "pt");

        assertThat(Files.readString(out)).contains("detrator");
    }

    @Test
    void explainShowsTheNumbersOfScore() throws IOException {
        CommandRun.score(RULES, customers, interactions, out);
        CommandRun json = CommandRun.of(
                "explain",
                "--rules",
                RULES,
                "--customers",
                customers,
                "--interactions",
                interactions,
                "--customer",
                "acme",
                "--format",
                "json");
        CommandRun text = CommandRun.of(
                "explain",
                "--rules",
                RULES,
                "--customers",
                customers,
                "--interactions",
                interactions,
                "--customer",
                "acme");

        assertThat(json.out().strip()).isEqualTo(Files.readAllLines(out).get(0));
        assertThat(text.out())
                .contains("acme: " + Reconciled.parse(json.out()).get("score").asText() + " of 100");
        CommandRun unknown = CommandRun.of(
                "explain",
                "--rules",
                RULES,
                "--customers",
                customers,
                "--interactions",
                interactions,
                "--customer",
                "acmee");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("Did you mean \"acme\"?");
    }

    @Test
    void aScenarioOfACustomerPassesWithTheRulesItWasMadeWith() throws IOException {
        CommandRun made = CommandRun.of(
                "rules",
                "scenario",
                "--rules",
                RULES,
                "--customers",
                customers,
                "--interactions",
                interactions,
                "--customer",
                "acme",
                "--name",
                "A surprise: really");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).startsWith("- name: \"A surprise: really\"\n").doesNotContain("acme");
        Path rules = folder.resolve("rules");
        try (var files = Files.walk(RULES)) {
            for (Path file :
                    files.filter(each -> !each.toString().contains("target")).toList()) {
                Files.copy(file, rules.resolve(RULES.relativize(file).toString()));
            }
        }
        Files.writeString(rules.resolve("scenarios/made.yaml"), made.out());
        CommandRun tested = CommandRun.of("rules", "test", rules, "--run", "A surprise");
        assertThat(tested.exit()).as(tested.out() + tested.err()).isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
