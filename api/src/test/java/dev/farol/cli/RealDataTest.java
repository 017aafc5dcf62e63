package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real bases, where they are beside the checkout; skipped where they are not. */
class RealDataTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final Path COURSES = Path.of("../examples/courses/rules");

    @TempDir
    private Path folder;

    @Test
    void everyStudentIsScoredTheSameWayWhateverTheThreadsAndTheOrder() throws IOException {
        Path customers = data("oulad/customers.csv");
        Path interactions = data("oulad/interactions.ndjson.gz");
        Path first = folder.resolve("first.ndjson");
        CommandRun run = CommandRun.score(COURSES, customers, interactions, first);
        assertThat(run.exit()).as(run.err()).isZero();

        List<JsonNode> assessments = Reconciled.read(first);
        assertThat(assessments).hasSize(20_704).allSatisfy(Reconciled::check);
        assertSame(first, score(COURSES, customers, interactions, "again"));
        assertSame(first, score(COURSES, customers, interactions, "alone", "--threads", 1));
        assertSame(first, score(COURSES, customers, interactions, "two", "--threads", 2));
        assertSame(first, score(COURSES, customers, shuffled(interactions, List.of()), "shuffled"));
        assertSame(first, score(COURSES, customers, shuffled(interactions, after(assessments)), "later"));
    }

    @Test
    void everyAccountOfTheControlIsScored() throws IOException {
        Path customers = data("ravenstack/customers.csv");
        Path interactions = data("ravenstack/interactions.ndjson.gz");
        Path out = score(Path.of("../rules"), customers, interactions, "out", "--as-of", "2024-06-30");

        List<JsonNode> assessments = Reconciled.read(out);
        assertThat(assessments).hasSize(327).allSatisfy(Reconciled::check);
        for (JsonNode assessment : assessments.subList(0, 5)) {
            CommandRun explained = CommandRun.of(
                    "explain",
                    "--rules",
                    "../rules",
                    "--customers",
                    customers,
                    "--interactions",
                    interactions,
                    "--as-of",
                    "2024-06-30",
                    "--format",
                    "json",
                    "--customer",
                    assessment.get("customer").asText());
            assertThat(Reconciled.parse(explained.out())).isEqualTo(assessment);
        }
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "no data beside the checkout");
        return file;
    }

    private Path score(Path rules, Path customers, Path interactions, String name, Object... more) {
        Path out = folder.resolve(name + ".ndjson");
        CommandRun run = CommandRun.score(rules, customers, interactions, out, more);
        assertThat(run.exit()).as(run.err()).isZero();
        return out;
    }

    private static void assertSame(Path first, Path other) throws IOException {
        assertThat(Files.mismatch(first, other)).as(other.toString()).isEqualTo(-1);
    }

    /** For every customer an interaction of each type a nanosecond after its as-of. */
    private static List<String> after(List<JsonNode> assessments) {
        List<String> lines = new ArrayList<>();
        for (JsonNode assessment : assessments) {
            String at = java.time.Instant.parse(assessment.get("asOf").asText())
                    .plusNanos(1)
                    .toString();
            for (String type : List.of("usage", "assignment_missed", "registration")) {
                lines.add("{\"id\":\"later-" + type + "\",\"customer\":\""
                        + assessment.get("customer").asText() + "\",\"type\":\"" + type + "\",\"at\":\"" + at + "\"}");
            }
        }
        return lines;
    }

    private Path shuffled(Path packed, List<String> more) throws IOException {
        List<String> lines = new ArrayList<>(more);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        Collections.shuffle(lines, new Random(7));
        return Files.write(folder.resolve("shuffled-" + more.size() + ".ndjson"), lines);
    }
}
