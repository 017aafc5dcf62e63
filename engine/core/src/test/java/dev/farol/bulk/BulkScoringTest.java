package dev.farol.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.DroolsRules;
import dev.farol.file.FileProblem;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.rules.Language;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.Evaluators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkScoringTest {

    private static final RuleSet RULES = RuleSetReader.read(
                    RuleFolder.read(Path.of("../../rules"), new Diagnostics()), new Diagnostics())
            .orElseThrow();
    private static final Evaluators EVALUATORS = DroolsRules.buildQuickly(RULES.rules());
    private static final int CUSTOMERS = 3_000;

    @TempDir
    private Path folder;

    private Path temporary;
    private Path customers;
    private List<String> lines;

    @BeforeEach
    void randomBase() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
        Random random = new Random(11);
        List<String> profiles = new ArrayList<>(List.of("id;plan;mrr;since"));
        lines = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            profiles.add("c" + i + ";" + (i % 2 == 0 ? "pro" : "enterprise") + ";" + i + ";2024-01-0" + (1 + i % 9));
            for (int j = random.nextInt(20); j > 0; j--) {
                String type = List.of("login", "nps", "csat", "feature_usage").get(random.nextInt(4));
                String value = type.equals("login") ? "" : ",\"value\":" + (1 + random.nextInt(5));
                lines.add("{\"id\":\"" + j + "\",\"customer\":\"c" + i + "\",\"type\":\"" + type + "\",\"at\":\""
                        + Instant.parse("2026-06-01T00:00:00Z").plusSeconds(random.nextInt(12_000_000)) + "\"" + value
                        + "}");
            }
        }
        customers = Files.write(folder.resolve("customers.csv"), profiles);
    }

    @AfterAll
    static void close() {
        EVALUATORS.close();
    }

    @Test
    void threadsMemoryAndOrderChangeNothing() throws IOException {
        Path inOrder = Files.write(folder.resolve("a.ndjson"), lines);
        byte[] expected = score(inOrder, options(1, 1L << 30));

        assertThat(new String(expected, java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSize(CUSTOMERS);
        assertThat(score(inOrder, options(3, 1L << 30))).isEqualTo(expected);
        assertThat(score(inOrder, options(2, 1))).isEqualTo(expected);
        Collections.shuffle(lines, new Random(5));
        assertThat(score(Files.write(folder.resolve("b.ndjson"), lines), options(2, 10_000)))
                .isEqualTo(expected);
    }

    @Test
    void repeatedLinesChangeNothingAndAreCounted() throws IOException {
        byte[] expected = score(Files.write(folder.resolve("a.ndjson"), lines), options(2, 1L << 30));
        List<String> twice = new ArrayList<>(lines);
        twice.addAll(lines);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        BulkSummary summary = score(Files.write(folder.resolve("b.ndjson"), twice), options(2, 1), out);

        assertThat(out.toByteArray()).isEqualTo(expected);
        assertThat(summary.duplicates()).isEqualTo(lines.size());
        assertThat(summary.rejected()).isZero();
        assertThat(summary.customers()).isEqualTo(CUSTOMERS);
    }

    @Test
    void aFailureOfTheOutputEndsItAndLeavesNoTemporaryFile() throws IOException {
        Path interactions = Files.write(folder.resolve("a.ndjson"), lines);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> score(interactions, options(2, 1), full)).hasMessage("No space left on device");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aTemporaryFolderThatIsGoneIsSaid() throws IOException {
        Path interactions = Files.write(folder.resolve("a.ndjson"), lines);
        Files.delete(temporary);

        assertThatThrownBy(() -> score(interactions, options(2, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(temporary.toString());
        Files.createDirectory(temporary);
    }

    private byte[] score(Path interactions, BulkOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        score(interactions, options, out);
        assertThat(temporary).isEmptyDirectory();
        return out.toByteArray();
    }

    private BulkSummary score(Path interactions, BulkOptions options, OutputStream out)
            throws FileProblem, IOException {
        try (Rejects rejects = Rejects.to(folder.resolve("rejects.ndjson"), Disk.REAL)) {
            AssessmentFormat format = new AssessmentNdjson(Language.EN);
            return new BulkScoring(RULES, EVALUATORS, options, Progress.SILENT)
                    .score(customers, interactions, out, format, rejects);
        }
    }

    private BulkOptions options(int threads, long memory) {
        return new BulkOptions(Optional.of(Instant.parse("2026-10-31T00:00:00Z")), threads, temporary, memory);
    }
}
