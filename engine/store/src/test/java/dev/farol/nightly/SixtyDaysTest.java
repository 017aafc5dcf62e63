package dev.farol.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.bulk.AssessmentNdjson;
import dev.farol.override.history.OverrideRecords;
import dev.farol.rules.Language;
import dev.farol.run.Retention;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.run.Runs;
import dev.farol.store.Documents;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.files.StoreFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of runs: whatever happens later, what a run found can be found again to the letter, until it is beyond the horizon. */
class SixtyDaysTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T02:00:00Z");
    private static final AssessmentNdjson FORMAT = new AssessmentNdjson(Language.PT);

    @TempDir
    private Path folder;

    private static final TestRules RULES = new TestRules();

    @TempDir
    private static Path changed;

    private static List<String> versions;

    private final TestClock clock = new TestClock(FIRST);
    /** What each run exported, by its number. */
    private final Map<Integer, String> exported = new TreeMap<>();

    /** Rules all of which look at the run before. */
    @BeforeAll
    static void compile() throws IOException {
        UnaryOperator<String> comparing = text -> text.replace(
                "band == \"neutral\", previousBand == \"healthy\", change <= -10", "change <= 0 || change > 0");
        versions = List.of(
                RULES.changed(changed.resolve("a"), comparing),
                RULES.changed(
                        changed.resolve("b"), text -> comparing.apply(text).replace("base: 60", "base: 52")),
                RULES.changed(
                        changed.resolve("c"), text -> comparing.apply(text).replace("points(-10", "points(-14")));
        assertThat(versions).doesNotHaveDuplicates().doesNotContain(RULES.standard());
    }

    @AfterAll
    static void close() {
        RULES.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyRunIsFoundAgainToTheLetter(long seed) throws Exception {
        Random random = new Random(seed);
        Workday workday = new Workday(seed);
        Store store = open(seed);
        try {
            for (int day = 0; day < 60; day++) {
                clock.set(FIRST.plus(Duration.ofDays(day)));
                workday.go(store, clock, 25);
                try (Nightly nightly = nightly(store, day)) {
                    night(nightly, store, workday, versions.get(day / 22), random);
                }
                checkTasks(store);
                if (random.nextInt(6) == 0) {
                    store.close();
                    store = open(seed);
                }
                if (random.nextInt(4) == 0) {
                    check(store, 1 + random.nextInt(exported.size()));
                }
            }
            store.close();
            store = open(seed);
            for (int run : exported.keySet()) {
                check(store, run);
            }
            assertThat(exported.values().stream().filter(lines -> lines.contains("\"override\"")))
                    .hasSizeGreaterThan(40);
            assertThat(OverrideRecords.all(store.records()).keySet()).noneMatch(store::erased);
            assertThat(beyond(store)).isBetween(20L, exported.size() - 20L);
        } finally {
            store.close();
        }
    }

    private Store open(long seed) throws IOException {
        StoreOptions options = seed == 1 ? StoreOptions.STANDARD : new StoreOptions(40_000, 100);
        return Store.open(folder.resolve("store"), options, StoreFiles.real());
    }

    private Nightly nightly(Store store, int day) {
        Retention retention = day < 40 ? new Retention(20, 25) : new Retention(15, 20);
        return new Nightly(store, RULES, new RunSettings(2, 7, retention, "test"), clock);
    }

    /** One committed run, while others change things; now and then one as of an earlier day too. */
    private void night(Nightly nightly, Store store, Workday workday, String version, Random random) throws Exception {
        RunRecord run = run(nightly, store, workday, Optional.empty(), version);
        assertThat(run.state()).isEqualTo(RunState.COMMITTED);
        if (random.nextInt(4) == 0) {
            Instant earlier = clock.instant().minus(Duration.ofHours(random.nextInt(24 * 15)));
            if (!nightly.runs().beyondHorizon(earlier)) {
                RunRecord only = run(nightly, store, workday, Optional.of(earlier), version);
                assertThat(only.state()).isEqualTo(RunState.EXPORTED);
            }
        }
    }

    private RunRecord run(Nightly nightly, Store store, Workday workday, Optional<Instant> asOf, String version)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StartedRun started = nightly.start(new RunRequest(asOf, version, "test", Optional.of(new Export(FORMAT, out))));
        workday.go(store, clock, 6);
        RunRecord end = started.done().join();
        assertThat(end.message()).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("\"override\"")))
                .hasSize((int) end.summary().orElseThrow().overrides().inForce());
        exported.put(end.number(), out.toString(StandardCharsets.UTF_8));
        assertThat(nightly.runs().run(end.number())).contains(end);
        return end;
    }

    /** A run within the horizon gives the same assessments, those of erased customers left out. */
    private void check(Store store, int number) throws IOException {
        Runs runs = Runs.of(store.records());
        RunRecord run = runs.run(number).orElseThrow();
        if (runs.beyondHorizon(run.asOf())) {
            return;
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        RunAssessments.write(
                store,
                run,
                RULES.find(run.rules()).orElseThrow(),
                new RunSettings(1, 50, Retention.STANDARD, "other"),
                new Export(FORMAT, again));
        List<String> then = exported.getOrDefault(number, "")
                .lines()
                .filter(line -> !store.erased(line.split("\"", 5)[3]))
                .toList();
        assertThat(then).isNotEmpty();
        assertThat(again.toString(StandardCharsets.UTF_8).lines())
                .as("run %s as of %s", number, run.asOf())
                .containsExactlyElementsOf(then);
    }

    private long beyond(Store store) {
        Runs runs = Runs.of(store.records());
        return runs.all().stream().filter(run -> runs.beyondHorizon(run.asOf())).count();
    }

    /** At most one unfinished task of a customer and playbook. */
    private static void checkTasks(Store store) throws IOException {
        try (Documents documents = store.documents()) {
            for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                Optional<Document> document = next.get().decode();
                Set<String> unfinished = new HashSet<>();
                for (Task task : document.map(Document::tasks).orElse(List.of())) {
                    assertThat(task.state().closed() || unfinished.add(task.playbook()))
                            .as("tasks of %s: %s", next.get().id(), document)
                            .isTrue();
                }
            }
        }
    }
}
