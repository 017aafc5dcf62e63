package dev.farol.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseGeneratorTest {
    private static final List<String> FILES =
            List.of("causes.csv", "customers.csv", "interactions.ndjson", "outcomes.csv");

    @TempDir
    Path folder;

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        Map<String, String> first = generate(GeneratorOptions.of(300, 42), "first");
        Map<String, String> second = generate(GeneratorOptions.of(300, 42), "second");
        assertThat(first.keySet()).containsExactlyElementsOf(FILES);
        assertThat(second).isEqualTo(first);
    }

    /** A change of the generator that changes its bytes belongs into the changelog: bases are compared by seed. */
    @Test
    void writesTheSameBytesOnEveryMachine() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String text :
                generate(GeneratorOptions.of(500, 42).withSpend(true), "golden").values()) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(HexFormat.of().formatHex(digest.digest(), 0, 8)).isEqualTo("d75736c1c241b0af");
    }

    @Test
    void writesOtherBytesForAnotherSeed() throws IOException {
        Map<String, String> first = generate(GeneratorOptions.of(300, 42), "first");
        Map<String, String> second = generate(GeneratorOptions.of(300, 43), "second");
        for (String file : FILES) {
            assertThat(second.get(file)).as(file).isNotEqualTo(first.get(file));
        }
    }

    @Test
    void writesTheSameInteractionsCompressed() throws IOException {
        GeneratorOptions options = GeneratorOptions.of(100, 5);
        String plain = Files.readString(write(options, "same").resolve("interactions.ndjson"));
        Path compressed = write(options.withCompressed(true), "same");
        assertThat(compressed.resolve("interactions.ndjson")).doesNotExist();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed.resolve("interactions.ndjson.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
    }

    @Test
    void sortsDaysThatDoNotFitInTheirBuffer() throws IOException {
        Generated base = Generated.generate(GeneratorOptions.of(2_000, 8).withAverageInteractions(200), folder);
        assertThat(base.interactions()).extracting(Line::at).isSorted();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @ParameterizedTest
    @CsvSource({"100,60", "3000,20", "3000,40", "3000,60", "25000,40", "150,1000"})
    void keepsToTheAverage(long customers, int average) throws IOException {
        List<Long> told = new ArrayList<>();
        GeneratorOptions options = GeneratorOptions.of(customers, 11).withAverageInteractions(average);
        new BaseGenerator(options).writeTo(folder, told::add);
        try (Stream<String> lines = Files.lines(folder.resolve(BaseGenerator.INTERACTIONS))) {
            assertThat(lines.count()).isEqualTo(told.get(told.size() - 1));
        }
        assertThat(told).isSorted();
        assertThat((double) told.get(told.size() - 1) / customers).isCloseTo(average, within(0.02 * average));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.08, 0.25})
    void keepsToTheShareOfLeavers(double share) throws IOException {
        Generated base = Generated.generate(
                GeneratorOptions.of(6_000, 4).withLeaverShare(share).withAverageInteractions(20), folder);
        for (String asOf : List.of("2026-08-02", "2026-10-31")) {
            double left = base.leaving(asOf).size();
            assertThat(left / (left + base.staying(asOf).size())).isCloseTo(share, within(0.2 * share));
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29,13", "2026-10-31,6", "2026-03-01,12"})
    void staysWithinTheMonthsOfHistory(LocalDate asOf, int months) throws IOException {
        Generated base =
                Generated.generate(GeneratorOptions.of(100, 2).withAsOf(asOf).withMonths(months), folder);
        Instant end = Instant.parse(asOf.plusDays(1) + "T00:00:00Z");
        Instant start = Instant.parse(asOf.minusMonths(months).plusDays(1) + "T00:00:00Z");
        assertThat(base.interactions()).extracting(Line::at).allMatch(at -> !at.isBefore(start) && at.isBefore(end));
        assertThat(start).isAfter(end.minusSeconds(400L * 86_400));
    }

    @Test
    void leavesTheVendorsOwnSpendingOutUnlessAsked() throws IOException {
        GeneratorOptions options = GeneratorOptions.of(100, 9);
        assertThat(Generated.generate(options, folder).interactions())
                .noneMatch(line -> line.type().equals("spend"));
        List<Line> spend = Generated.generate(options.withSpend(true), folder).interactions().stream()
                .filter(line -> line.customer().equals("company"))
                .toList();
        assertThat(spend).hasSize(24).allMatch(line -> line.type().equals("spend"));
        assertThat(spend).extracting(line -> line.data().get("kind")).containsOnly("sales", "marketing");
    }

    private Path write(GeneratorOptions options, String name) throws IOException {
        Path target = folder.resolve(name);
        new BaseGenerator(options).writeTo(target, count -> {});
        return target;
    }

    private Map<String, String> generate(GeneratorOptions options, String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(write(options, name))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
