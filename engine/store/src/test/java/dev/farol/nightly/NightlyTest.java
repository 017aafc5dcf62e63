package dev.farol.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.bulk.AssessmentNdjson;
import dev.farol.listing.CustomerFilter;
import dev.farol.listing.CustomerRow;
import dev.farol.listing.Listings;
import dev.farol.listing.Sort;
import dev.farol.nightly.RunRefused.Reason;
import dev.farol.rules.Language;
import dev.farol.run.Retention;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.run.RunSummary;
import dev.farol.run.Runs;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.document.ScoreEntry;
import dev.farol.store.files.Fault;
import dev.farol.store.files.FaultyFiles;
import dev.farol.store.files.StoreFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs as those who start, stop and look at them see them. */
class NightlyTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T02:00:00Z");
    private static final TestRules RULES = new TestRules();
    private static final String VERSION = RULES.standard();
    private static final RunSettings SETTINGS = new RunSettings(2, 5, new Retention(400, 10), "test");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(FIRST);

    @AfterAll
    static void close() {
        RULES.close();
    }

    @BeforeEach
    void fill() throws IOException {
        try (Store store = open(StoreFiles.real())) {
            new Workday(4).go(store, clock, 150);
        }
    }

    @Test
    void commitsScoresTasksAndListsTogether() throws Exception {
        try (Store store = open(StoreFiles.real());
                Nightly nightly = nightly(store)) {
            Listings listings = new Listings(store);
            assertThat(listings.customers().size()).isZero();
            StartedRun started = nightly.start(RunRequest.now(VERSION, "ana"));
            assertThat(started.record().number()).isEqualTo(1);
            RunRecord run = started.done().join();

            assertThat(run.state()).isEqualTo(RunState.COMMITTED);
            assertThat(run.startedBy()).isEqualTo("ana");
            assertThat(nightly.runs().lastCommitted()).contains(run);
            assertThat(nightly.running()).isEmpty();
            RunSummary summary = run.summary().orElseThrow();
            List<CustomerRow> rows = listings.customers(CustomerFilter.ALL, Sort.SCORE, Optional.empty(), 200)
                    .items();
            assertThat(rows).hasSize((int) summary.customers());
            assertThat(summary.bands().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(summary.customers());
            assertThat(listings.tasks().size()).isEqualTo((int) summary.openTasks());
            for (CustomerRow row : rows) {
                assertThat(store.document(row.id()).orElseThrow().scores())
                        .containsExactly(new ScoreEntry(1, row.score(), row.band()));
            }
            assertThat(store.document("company")).isPresent();
            assertThat(rows).noneMatch(row -> row.id().equals("company"));
        }
    }

    @Test
    void onlyExportsWhenTheAsOfIsNotLater() throws Exception {
        try (Store store = open(StoreFiles.real());
                Nightly nightly = nightly(store)) {
            finish(nightly, RunRequest.now(VERSION, "ana"));
            long sealed = store.generation();
            for (Instant asOf : List.of(FIRST, FIRST.minus(Duration.ofDays(3)))) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                RunRecord run = finish(nightly, request(Optional.of(asOf), out));
                assertThat(run.state()).isEqualTo(RunState.EXPORTED);
                assertThat(run.previousRun()).isZero();
                assertThat(out.toString(StandardCharsets.UTF_8).lines())
                        .hasSize((int) run.summary().orElseThrow().customers())
                        .allMatch(line -> line.contains("\"asOf\":\"" + asOf + "\""));
            }
            assertThat(store.generation()).isEqualTo(sealed);
            assertThat(nightly.runs().lastCommitted().orElseThrow().number()).isEqualTo(1);
        }
    }

    @Test
    void refusesWhatCannotBeRun() throws Exception {
        try (Store store = open(StoreFiles.real());
                Nightly nightly = nightly(store)) {
            finish(nightly, RunRequest.now(VERSION, "ana"));
            refused(Reason.UNKNOWN_RULES, () -> nightly.start(RunRequest.now("nothing", "ana")));
            refused(Reason.BEYOND_HORIZON, () -> nightly.start(asOf(FIRST.minus(Duration.ofDays(11)))));
            refused(Reason.TOO_FAR_AHEAD, () -> nightly.start(asOf(FIRST.plus(Duration.ofDays(3)))));
            refused(Reason.UNKNOWN_RUN, () -> nightly.retry(9, "ana", Optional.empty()));
            refused(Reason.NOT_RETRYABLE, () -> nightly.retry(1, "ana", Optional.empty()));
            clock.set(FIRST.plusSeconds(60));
            Gate gate = new Gate();
            StartedRun started = nightly.start(request(Optional.empty(), gate));
            refused(Reason.BUSY, () -> nightly.start(RunRequest.now(VERSION, "ana")));
            assertThat(nightly.progress().orElseThrow().run()).isEqualTo(2);
            gate.open.countDown();
            assertThat(started.done().join().state()).isEqualTo(RunState.COMMITTED);
        }
    }

    @Test
    void leavesNothingOfACancelledRunAndCanRunItAgain() throws Exception {
        try (Store store = open(StoreFiles.real());
                Nightly nightly = nightly(store)) {
            Gate gate = new Gate();
            StartedRun started = nightly.start(request(Optional.empty(), gate));
            assertThat(nightly.cancel(7, "ana")).isFalse();
            assertThat(nightly.cancel(1, "ana")).isTrue();
            gate.open.countDown();
            RunRecord run = started.done().join();

            assertThat(run.state()).isEqualTo(RunState.CANCELLED);
            assertThat(run.message()).isEqualTo("cancelled by ana");
            assertThat(nightly.runs().lastCommitted()).isEmpty();
            assertThat(store.part(Listings.CUSTOMERS)).isEmpty();
            assertThat(nightly.retry(1, "ana", Optional.empty()).done().join().state())
                    .isEqualTo(RunState.COMMITTED);
            assertThat(nightly.runs().all()).hasSize(1);
        }
    }

    @Test
    void runsAgainAfterARestartOnWhatItSaw() throws Exception {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        try (Store store = open(StoreFiles.real());
                Nightly nightly = nightly(store)) {
            Gate gate = new Gate();
            StartedRun started = nightly.start(request(Optional.empty(), gate));
            RunAssessments.write(store, started.record(), RULES.find(VERSION).orElseThrow(), SETTINGS, export(first));
            new Workday(8).go(store, clock, 40);
            Thread closing = new Thread(nightly::close);
            closing.start();
            gate.open.countDown();
            closing.join();
            assertThat(started.done().join().state()).isEqualTo(RunState.RUNNING);
        }
        try (Store store = open(StoreFiles.real());
                Nightly nightly = nightly(store)) {
            StartedRun again = nightly.resume().orElseThrow();
            assertThat(again.done().join().state()).isEqualTo(RunState.COMMITTED);
            assertThat(nightly.resume()).isEmpty();
            ByteArrayOutputStream then = new ByteArrayOutputStream();
            RunAssessments.write(store, again.record(), RULES.find(VERSION).orElseThrow(), SETTINGS, export(then));
            assertThat(then.toString(StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(first.toString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !store.erased(line.split("\"", 5)[3]))
                            .toList());
            for (CustomerRow row : new Listings(store)
                    .customers(CustomerFilter.ALL, Sort.SCORE, Optional.empty(), 200)
                    .items()) {
                assertThat(store.document(row.id()).orElseThrow().scores()).hasSize(1);
            }
        }
    }

    @Test
    void aRunThatOnlyExportedIsNotResumed() throws Exception {
        try (Store store = open(StoreFiles.real());
                Nightly nightly = nightly(store)) {
            finish(nightly, RunRequest.now(VERSION, "ana"));
            Gate gate = new Gate();
            StartedRun started = nightly.start(request(Optional.of(FIRST), gate));
            Thread closing = new Thread(nightly::close);
            closing.start();
            gate.open.countDown();
            closing.join();
            assertThat(started.done()).isCompleted();
        }
        try (Store store = open(StoreFiles.real());
                Nightly nightly = nightly(store)) {
            nightly.resume();
            assertThat(nightly.runs().run(2).orElseThrow().state()).isIn(RunState.FAILED, RunState.EXPORTED);
        }
    }

    /** Whatever operation of the disk is the first to find it full: the run fails, the store goes on, and the run can be run again. */
    @Test
    void survivesADiskThatFillsUpAtAnyOperation() throws Exception {
        FaultyFiles files = new FaultyFiles(StoreFiles.real());
        try (Store store = open(files);
                Nightly nightly = nightly(store)) {
            int failed = 0;
            RunRecord run;
            int operation = 0;
            do {
                clock.set(clock.instant().plusSeconds(3_600));
                Gate gate = new Gate();
                StartedRun started = nightly.start(request(Optional.empty(), gate));
                files.failFrom(files.operations() + ++operation, Fault.NO_SPACE);
                gate.open.countDown();
                run = started.done().join();
                RunRecord seen = nightly.runs().run(run.number()).orElseThrow();
                assertThat(seen).isEqualTo(run);
                files.heal();
                new Workday(operation).go(store, clock, 3);
                if (run.state() == RunState.FAILED) {
                    failed++;
                    assertThat(run.message()).contains("No space left");
                    RunRecord again = nightly.retry(run.number(), "ana", Optional.empty())
                            .done()
                            .join();
                    assertThat(again.state()).as(again.message()).isEqualTo(RunState.COMMITTED);
                }
                assertThat(nightly.runs().lastCommitted().orElseThrow().number())
                        .isEqualTo(run.number());
            } while (run.state() == RunState.FAILED && operation < 60);
            assertThat(failed).isBetween(3, 58);
        }
        try (Store store = open(StoreFiles.real())) {
            assertThat(Runs.of(store.records()).all()).allMatch(run -> run.state() == RunState.COMMITTED);
        }
    }

    private Store open(StoreFiles files) throws IOException {
        return Store.open(folder.resolve("store"), StoreOptions.STANDARD, files);
    }

    private Nightly nightly(Store store) {
        return new Nightly(store, RULES, SETTINGS, clock);
    }

    private static RunRecord finish(Nightly nightly, RunRequest request) throws Exception {
        return nightly.start(request).done().join();
    }

    private static RunRequest asOf(Instant asOf) {
        return new RunRequest(Optional.of(asOf), VERSION, "ana", Optional.empty());
    }

    private static RunRequest request(Optional<Instant> asOf, OutputStream out) {
        return new RunRequest(asOf, VERSION, "ana", Optional.of(export(out)));
    }

    private static Export export(OutputStream out) {
        return new Export(new AssessmentNdjson(Language.EN), out);
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable start) {
        assertThatThrownBy(start)
                .isInstanceOfSatisfying(
                        RunRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** An export that waits at its first byte until it is opened. */
    private static final class Gate extends OutputStream {

        final CountDownLatch open = new CountDownLatch(1);

        @Override
        public void write(int b) throws IOException {
            try {
                open.await();
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
        }
    }
}
