package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Previews against two separate scorings of a generated base, compared by other code. */
class PreviewCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double ROUNDED = 0.00006;

    @TempDir
    private static Path shared;

    private static Path customers;
    private static Path interactions;
    private static Path rules;

    @TempDir
    private Path folder;

    @BeforeAll
    static void base() throws IOException {
        CommandRun.of("generate", "--customers", 1500, "--seed", 7, "--interactions", 30, "--out", shared);
        customers = shared.resolve("customers.csv");
        interactions = shared.resolve("interactions.ndjson");
        rules = EditedRules.asTheyAre(shared.resolve("rules"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void filesComeOutAsTwoScoringsCompared(long seed) throws IOException {
        Path edited = EditedRules.edited(folder.resolve("edited"), seed);
        JsonNode preview =
                preview(edited, "--against", rules, "--customers", customers, "--interactions", interactions);
        CommandRun.score(rules, customers, interactions, folder.resolve("a.ndjson"));
        CommandRun.score(edited, customers, interactions, folder.resolve("b.ndjson"));
        TwoScorings both =
                TwoScorings.read(folder.resolve("a.ndjson"), folder.resolve("b.ndjson"), customers, interactions);
        assertSame(preview, both);
        assertThat(both.movers()).hasSizeGreaterThan(20);
    }

    /** After a night's run, so that both sides see what it found. */
    @Test
    void aStoreComesOutAsTwoRunsCompared() throws IOException {
        Path edited = EditedRules.edited(folder.resolve("edited"), 4);
        Path data = folder.resolve("data");
        CommandRun.of(
                "import", "--data", data, "--customers", customers, "--interactions", interactions, "--rules", rules);
        assertThat(CommandRun.of("run", "--data", data, "--rules", rules, "--as-of", "2026-09-30")
                        .exit())
                .isZero();
        JsonNode preview = preview(edited, "--data", data, "--as-of", "2026-10-31");
        Path a = folder.resolve("a.ndjson");
        Path b = folder.resolve("b.ndjson");
        CommandRun.of("run", "--data", data, "--as-of", "2026-10-31", "--out", a);
        CommandRun.of("run", "--data", data, "--rules", edited, "--as-of", "2026-10-31", "--out", b);
        assertSame(preview, TwoScorings.read(a, b, customers, interactions));
    }

    private JsonNode preview(Path edited, Object... more) throws IOException {
        Path out = folder.resolve("preview.json");
        List<Object> arguments = new ArrayList<>(List.of("rules", "preview", edited));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--movers", 100_000, "--format", "json", "--out", out));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        return JSON.readTree(Files.readString(out));
    }

    private static void assertSame(JsonNode preview, TwoScorings both) {
        assertThat(preview.get("customers").asInt()).isEqualTo(both.before().size());
        assertThat(both.before().keySet()).isEqualTo(both.after().keySet());
        assertThat(TwoScorings.amount(preview)).isEqualTo(both.amount(both.customers(id -> true)));
        for (JsonNode cell : preview.get("matrix")) {
            List<String> there = both.customers(
                    id -> both.band(both.before(), id).equals(cell.get("from").asText())
                            && both.band(both.after(), id).equals(cell.get("to").asText()));
            assertThat(TwoScorings.amount(cell)).as("%s", cell).isEqualTo(both.amount(there));
        }
        assertThat(preview.get("matrix")).hasSize(16);
        moves(preview, both);
        movers(preview.get("movers"), both);
        playbooks(preview.get("playbooks"), both);
        rules(preview, both);
        side(preview.get("before"), both.before());
        side(preview.get("after"), both.after());
    }

    private static void moves(JsonNode preview, TwoScorings both) {
        List<String> bands = List.of("churn-risk", "neutral", "healthy");
        Map<String, List<String>> expected = Map.of(
                "worse", both.customers(id -> step(both, bands, id) < 0),
                "better", both.customers(id -> step(both, bands, id) > 0),
                "no-longer-scored", both.customers(id -> scored(both.before(), id) && !scored(both.after(), id)),
                "newly-scored", both.customers(id -> !scored(both.before(), id) && scored(both.after(), id)),
                "other", List.of());
        for (JsonNode moved : preview.get("moved")) {
            String direction = moved.get("direction").asText();
            assertThat(TwoScorings.amount(moved))
                    .as(direction)
                    .isEqualTo(both.amount(TwoScorings.of(expected, direction)));
        }
        assertThat(preview.get("scoreChanged").asInt())
                .isEqualTo(both.customers(id -> both.change(id) != 0
                                && both.band(both.before(), id).equals(both.band(both.after(), id)))
                        .size());
    }

    private static boolean scored(Map<String, JsonNode> side, String id) {
        return !TwoScorings.of(side, id).get("score").isNull();
    }

    private static int step(TwoScorings both, List<String> bands, String id) {
        int from = bands.indexOf(both.band(both.before(), id));
        int to = bands.indexOf(both.band(both.after(), id));
        return from < 0 || to < 0 ? 0 : to - from;
    }

    private static void movers(JsonNode movers, TwoScorings both) {
        List<String> expected = both.movers();
        assertThat(movers.get("total").asInt()).isEqualTo(expected.size());
        assertThat(movers.get("items").findValuesAsText("customer")).isEqualTo(expected);
        for (JsonNode mover : movers.get("items")) {
            String id = mover.get("customer").asText();
            assertThat(mover.at("/before/score"))
                    .isEqualTo(TwoScorings.of(both.before(), id).get("score"));
            assertThat(mover.at("/after/score"))
                    .isEqualTo(TwoScorings.of(both.after(), id).get("score"));
            assertThat(mover.at("/after/band"))
                    .isEqualTo(TwoScorings.of(both.after(), id).get("band"));
            assertThat(StreamSupport.stream(mover.get("factors").spliterator(), false)
                            .map(factor ->
                                    factor.get("rule").asText() + " " + factor.get("from") + " " + factor.get("to"))
                            .sorted())
                    .containsExactlyElementsOf(both.factors(id));
            if (scored(both.before(), id) && scored(both.after(), id)) {
                int explained = mover.get("base").asInt();
                for (JsonNode factor : mover.get("factors")) {
                    explained += factor.get("points").asInt();
                }
                for (JsonNode limit : mover.get("limits")) {
                    explained += limit.get("to").asInt() - limit.get("from").asInt();
                }
                assertThat(explained).as(id).isEqualTo(both.change(id));
            }
        }
    }

    private static void playbooks(JsonNode playbooks, TwoScorings both) {
        assertThat(playbooks).hasSize(12);
        for (JsonNode counts : playbooks) {
            String playbook = counts.get("playbook").asText();
            List<String> was = both.recommended(both.before(), playbook);
            List<String> is = both.recommended(both.after(), playbook);
            assertThat(counts.get("before").asInt()).isEqualTo(was.size());
            assertThat(counts.get("after").asInt()).isEqualTo(is.size());
            assertThat(counts.get("new").asLong())
                    .isEqualTo(is.stream().filter(id -> !was.contains(id)).count());
            assertThat(counts.get("gone").asLong())
                    .isEqualTo(was.stream().filter(id -> !is.contains(id)).count());
        }
    }

    private static void rules(JsonNode preview, TwoScorings both) {
        for (JsonNode counts : preview.get("rules")) {
            String rule = counts.get("rule").asText();
            if (counts.get("stage").asText().equals("health")) {
                assertThat(counts.get("before").asLong()).as(rule).isEqualTo(TwoScorings.firing(both.before(), rule));
                assertThat(counts.get("after").asLong()).as(rule).isEqualTo(TwoScorings.firing(both.after(), rule));
            }
            if (rule.equals("Healthy from 71")) {
                assertThat(counts.get("after").asInt())
                        .isEqualTo(
                                both.customers(id -> both.band(both.after(), id).equals("healthy"))
                                        .size());
            }
            assertThat(counts.get("before").isNull())
                    .isEqualTo(List.of("In the product twice in seven days", "Large account, logins below a month ago")
                            .contains(rule));
            assertThat(counts.get("after").isNull()).isEqualTo(rule.equals("In the product twice a week"));
            assertThat(preview.get("firesForNobody").findValuesAsText("rule").contains(rule))
                    .as("nobody: " + rule)
                    .isEqualTo(
                            !counts.get("after").isNull() && counts.get("after").asInt() == 0);
        }
    }

    private static void side(JsonNode side, Map<String, JsonNode> assessments) {
        assertThat(side.get("scored").asInt())
                .isEqualTo(TwoScorings.scored(assessments).size());
        assertThat(side.get("notScored").asInt())
                .isEqualTo(assessments.size() - TwoScorings.scored(assessments).size());
        assertThat(side.get("coverage").asDouble()).isCloseTo(TwoScorings.coverage(assessments), within(ROUNDED));
        assertThat(side.get("score").asDouble()).isCloseTo(TwoScorings.score(assessments), within(ROUNDED));
        for (JsonNode dimension : side.get("dimensions")) {
            String id = dimension.get("dimension").asText();
            assertThat(dimension.get("points").asDouble())
                    .as(id)
                    .isCloseTo(TwoScorings.points(assessments, id), within(ROUNDED));
        }
        assertThat(side.get("failed").asInt()).isZero();
    }

    @Test
    void tellsTheSameOnOneThreadAndOnFour() throws IOException {
        Path edited = EditedRules.edited(folder.resolve("edited"), 5);
        String one = ofFiles(edited, "--threads", 1, "--movers", 9);
        assertThat(ofFiles(edited, "--threads", 4, "--movers", 9)).isEqualTo(one);
        assertThat(one.lines().filter(line -> line.contains("Customers that change band: 9 of ")))
                .hasSize(1);
        assertThat(one).contains("Customers by band, before (down) and after (across)");
        assertThat(ofFiles(edited, "--lang", "pt"))
                .contains("Clientes que mudam de faixa: ")
                .contains("Risco de churn");
    }

    private static String ofFiles(Path edited, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("rules", "preview", edited, "--against", rules));
        arguments.addAll(List.of("--customers", customers, "--interactions", interactions));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray()).out();
    }

    @Test
    void listsEveryErrorOfTheRules() throws IOException {
        Path edited = EditedRules.asTheyAre(folder.resolve("edited"));
        EditedRules.replace(
                edited.resolve("health/engagement.drl"), "daysSince(\"meeting_held\")", "daysSince(\"meting_held\")");
        CommandRun run = CommandRun.of(
                "rules",
                "preview",
                edited,
                "--against",
                rules,
                "--customers",
                customers,
                "--interactions",
                interactions);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).startsWith("health/engagement.drl:").contains("Did you mean \"meeting_held\"?");
        assertThat(CommandRun.of("rules", "diff", rules, edited).exit()).isEqualTo(3);
    }

    @Test
    void wantsAStoreOrFilesAndSomethingToCompareWith() {
        assertThat(CommandRun.of("rules", "preview", rules).exit()).isEqualTo(2);
        assertThat(CommandRun.of("rules", "preview", rules, "--data", shared, "--customers", customers)
                        .exit())
                .isEqualTo(2);
        CommandRun alone =
                CommandRun.of("rules", "preview", rules, "--customers", customers, "--interactions", interactions);
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(alone.err()).contains("--against");
    }

    @Test
    void versionsOfAStoreAreComparedByRule() throws IOException {
        Path edited = EditedRules.asTheyAre(folder.resolve("edited"));
        EditedRules.replace(edited.resolve("health/adoption.drl"), "health.points(-18", "health.points(-11");
        Path data = folder.resolve("data");
        CommandRun.of(
                "import", "--data", data, "--customers", customers, "--interactions", interactions, "--rules", rules);
        CommandRun.of("run", "--data", data, "--rules", rules, "--as-of", "2026-10-01");
        String version = JSON.readTree(CommandRun.of("rules", "check", rules, "--format", "json")
                        .out())
                .get("version")
                .asText();
        CommandRun run = CommandRun.of("rules", "diff", version, edited, "--data", data);
        assertThat(run.out())
                .as(run.err())
                .startsWith("changed rule \"Logins stopped\" (health/adoption.drl:4:6)\n  points: -18 -> -11\n")
                .contains("\n--- a/health/adoption.drl\n+++ b/health/adoption.drl\n@@ ");
        CommandRun unknown = CommandRun.of("rules", "diff", version + "0", edited, "--data", data);
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("Did you mean \"" + version + "\"?");
    }
}
