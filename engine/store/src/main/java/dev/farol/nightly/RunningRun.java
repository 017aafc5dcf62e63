package dev.farol.nightly;

import dev.farol.assess.CompiledRules;
import dev.farol.run.Kept;
import dev.farol.run.RunRecord;
import dev.farol.run.RunSummary;
import dev.farol.store.Frozen;
import dev.farol.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run, from its start to its record in the end. Runs once, in a thread of its own. */
final class RunningRun {

    private static final Logger LOG = LoggerFactory.getLogger(RunningRun.class);

    private final RunRecord run;
    private final CompiledRules rules;
    private final Optional<Frozen> frozen;
    private final Optional<Export> export;
    private final Store store;
    private final RunRecords records;
    private final RunSettings settings;
    private final Clock clock;
    private final RunControl control;
    private final CompletableFuture<RunRecord> done = new CompletableFuture<>();

    /** @param frozen what is scored and sealed; empty for a run that only exports */
    RunningRun(
            RunRecord run,
            CompiledRules rules,
            Optional<Frozen> frozen,
            Optional<Export> export,
            Store store,
            RunRecords records,
            RunSettings settings,
            Clock clock) {
        this.run = run;
        this.rules = rules;
        this.frozen = frozen;
        this.export = export;
        this.store = store;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
        long total =
                frozen.map(Frozen::customers).orElseGet(() -> store.status().customers());
        this.control = new RunControl(run.number(), total);
    }

    RunRecord record() {
        return run;
    }

    RunControl control() {
        return control;
    }

    /** Its record at its end. Never fails. */
    CompletableFuture<RunRecord> done() {
        return done;
    }

    /** Does all of it. {@code before} is called when it has ended, before that is told. */
    void run(Runnable before) {
        RunRecord end = run;
        try (Frozen given = frozen.orElse(null)) {
            end = given == null ? exported() : committed(given);
            LOG.info(
                    "run {} {}: {} customers, {} scored",
                    run.number(),
                    end.state().label(),
                    end.summary().map(RunSummary::customers).orElse(0L),
                    end.summary().map(RunSummary::scored).orElse(0L));
        } catch (RunStopped stopped) {
            end = control.cancelledBy()
                    .filter(who -> !control.stopping())
                    .map(who -> ended(run.cancelled(clock.instant(), who)))
                    .orElse(run);
            LOG.info("{}", stopped.getMessage());
        } catch (IOException | RuntimeException failed) {
            LOG.error("run {} failed", run.number(), failed);
            end = ended(run.failed(clock.instant(), String.valueOf(failed.getMessage())));
        } catch (Error error) {
            LOG.error("run {} failed", run.number(), error);
            end = ended(run.failed(clock.instant(), error.toString()));
            throw error;
        } finally {
            before.run();
            done.complete(end);
        }
    }

    private RunRecord committed(Frozen given) throws IOException {
        Kept kept = Kept.of(run, records.all(), settings.retention());
        RunScoring scoring = new RunScoring(run, rules, store.names(), given.records(), settings, export, control);
        Outcome outcome = new Outcome(run, rules.set(), store.names(), kept);
        RunContent content = new RunContent(run, outcome, given, kept, scoring, clock);
        given.seal(content);
        return content.sealed();
    }

    private RunRecord exported() throws IOException {
        Instant began = clock.instant();
        Tally tally = RunAssessments.score(store, run, rules, settings, export, control);
        Instant now = clock.instant();
        RunRecord end = run.exported(now, tally.summary(Duration.between(began, now)));
        records.put(end, run.name());
        return end;
    }

    private RunRecord ended(RunRecord end) {
        records.end(end)
                .ifPresent(failed -> LOG.error(
                        "could not write that run {} {}; it is written with the next change",
                        run.number(),
                        end.state().label(),
                        failed));
        return end;
    }
}
