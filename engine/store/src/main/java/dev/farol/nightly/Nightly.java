package dev.farol.nightly;

import dev.farol.assess.CompiledRules;
import dev.farol.assess.RuleSets;
import dev.farol.history.EpochNanos;
import dev.farol.nightly.RunRefused.Reason;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.run.Runs;
import dev.farol.store.Frozen;
import dev.farol.store.Store;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Starts runs, one at a time, and knows how far the one that goes on is. A run whose as-of is after that of the last committed run
 * becomes the state of the store; any other one only exports. Thread safe.
 */
public final class Nightly implements Closeable {

    /** How far ahead of the clock an as-of may be: the end of tomorrow, wherever that is. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final Store store;
    private final RuleSets rules;
    private final RunSettings settings;
    private final Clock clock;
    private final RunRecords records;
    private Optional<RunningRun> active = Optional.empty();
    private boolean closed;

    /** @param clock of the installation; scores do not see it */
    public Nightly(Store store, RuleSets rules, RunSettings settings, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
        this.records = new RunRecords(store, clock);
    }

    /** All runs, as they are now. */
    public Runs runs() {
        return records.all();
    }

    /** How far the run is that goes on; empty when none does. */
    public synchronized Optional<RunProgress> progress() {
        return active.map(run -> run.control().progress());
    }

    /** The run that goes on. */
    public synchronized Optional<StartedRun> running() {
        return active.map(Nightly::started);
    }

    /**
     * Starts a run. When this returns, what it pins is durable.
     *
     * @throws IOException when the store cannot take it, and then nothing was started
     */
    public synchronized StartedRun start(RunRequest request) throws RunRefused, IOException {
        refuseWhileBusy();
        CompiledRules compiled = rules(request.rules());
        Runs runs = records.all();
        Instant now = clock.instant();
        Instant asOf = request.asOf().orElse(now);
        refuseAsOf(asOf, now, runs);
        boolean commits =
                runs.lastCommitted().filter(last -> !asOf.isAfter(last.asOf())).isEmpty();
        LongFunction<RunRecord> fresh = cut -> new RunRecord(
                runs.next(),
                RunState.RUNNING,
                commits,
                asOf,
                cut,
                settings.retention().interactionDays(),
                runs.committedBefore(asOf).map(RunRecord::number).orElse(0),
                request.rules(),
                settings.engine(),
                request.who(),
                now,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
        if (commits) {
            Frozen frozen = records.freeze(fresh, request.who());
            return launch(fresh.apply(frozen.cut()), compiled, Optional.of(frozen), request.export());
        }
        return launch(records.add(fresh, request.who()), compiled, Optional.empty(), request.export());
    }

    /** Runs a run again that failed or was cancelled, on exactly what it saw. */
    public synchronized StartedRun retry(int number, String who, Optional<Export> export)
            throws RunRefused, IOException {
        refuseWhileBusy();
        Runs runs = records.all();
        RunRecord run = runs.run(number)
                .orElseThrow(() -> new RunRefused(Reason.UNKNOWN_RUN, "there is no run (" + number + ")"));
        if (run.state().finished() || !run.commits()) {
            throw new RunRefused(
                    Reason.NOT_RETRYABLE,
                    "run (" + number + ") cannot be run again: it is "
                            + run.state().label() + "\n  Maybe start a new one as of " + run.asOf());
        }
        CompiledRules compiled = rules(run.rules());
        Optional<Frozen> frozen = stillThere(run, runs);
        if (frozen.isEmpty()) {
            throw new RunRefused(
                    Reason.NOT_RETRYABLE,
                    "run (" + number + ") cannot be run again: a later run has been committed"
                            + "\n  Maybe start a new one as of " + run.asOf() + ", which only exports");
        }
        RunRecord again = run.again();
        try {
            records.put(again, who);
        } catch (IOException | RuntimeException failed) {
            frozen.get().close();
            throw failed;
        }
        return launch(again, compiled, frozen, export);
    }

    /**
     * Runs again what was running when the process ended; to be called once, when the store has been opened. A run that only exported is
     * marked as failed.
     *
     * @return the run that goes on again
     */
    public synchronized Optional<StartedRun> resume() throws IOException {
        refuseTwice();
        Optional<StartedRun> resumed = Optional.empty();
        Runs runs = records.all();
        for (int i = runs.all().size() - 1; i >= 0; i--) {
            RunRecord run = runs.all().get(i);
            if (run.state() == RunState.RUNNING) {
                resumed = resumed.isPresent() ? failed(run, resumed) : resumed(run, runs);
            }
        }
        return resumed;
    }

    private Optional<StartedRun> resumed(RunRecord run, Runs runs) throws IOException {
        Optional<CompiledRules> compiled = run.commits() ? rules.find(run.rules()) : Optional.empty();
        Optional<Frozen> frozen = compiled.isPresent() ? stillThere(run, runs) : Optional.empty();
        return frozen.isPresent()
                ? Optional.of(launch(run, compiled.orElseThrow(), frozen, Optional.empty()))
                : failed(run, Optional.empty());
    }

    private Optional<StartedRun> failed(RunRecord run, Optional<StartedRun> result) throws IOException {
        records.put(run.failed(clock.instant(), "stopped with the process"), run.name());
        return result;
    }

    /** What a run saw, if no later run has been committed. */
    private Optional<Frozen> stillThere(RunRecord run, Runs runs) throws IOException {
        int last = runs.lastCommitted().map(RunRecord::number).orElse(0);
        return last == run.previousRun() ? Optional.of(records.frozen(run)) : Optional.empty();
    }

    /** Asks a run to end, its work undone. False when it does not go on. */
    public synchronized boolean cancel(int number, String who) {
        Optional<RunningRun> run = active.filter(given -> given.record().number() == number);
        run.ifPresent(given -> given.control().cancel(who));
        return run.isPresent();
    }

    /** Stops the run that goes on, and waits until it has; it is run again by {@link #resume}. */
    @Override
    public void close() {
        Optional<RunningRun> last;
        synchronized (this) {
            closed = true;
            last = active;
        }
        last.ifPresent(run -> {
            run.control().stop();
            run.done().join();
        });
    }

    private StartedRun launch(RunRecord run, CompiledRules compiled, Optional<Frozen> frozen, Optional<Export> export) {
        RunningRun running = new RunningRun(run, compiled, frozen, export, store, records, settings, clock);
        active = Optional.of(running);
        Thread thread = new Thread(() -> running.run(this::ended), "farol-run-" + run.number());
        thread.start();
        return started(running);
    }

    private static StartedRun started(RunningRun run) {
        return new StartedRun(run.record(), run.done());
    }

    private synchronized void ended() {
        active = Optional.empty();
    }

    private void refuseWhileBusy() throws RunRefused {
        if (closed) {
            throw new RunRefused(Reason.BUSY, "no run can be started: the process is being ended");
        }
        if (active.isPresent()) {
            int number = active.get().record().number();
            throw new RunRefused(
                    Reason.BUSY,
                    "no run can be started: run (" + number + ") goes on\n  Maybe wait for it, or cancel it first");
        }
    }

    private void refuseTwice() {
        if (active.isPresent()) {
            throw new IllegalStateException("a run goes on already");
        }
    }

    private CompiledRules rules(String version) throws RunRefused, IOException {
        return rules.find(version)
                .orElseThrow(() ->
                        new RunRefused(Reason.UNKNOWN_RULES, "there are no rules with the version (" + version + ")"));
    }

    private static void refuseAsOf(Instant asOf, Instant now, Runs runs) throws RunRefused {
        if (asOf.isAfter(now.plus(AHEAD)) || !EpochNanos.reaches(asOf)) {
            throw new RunRefused(
                    Reason.TOO_FAR_AHEAD,
                    "no run can be as of (" + asOf + "): it is " + now + "\n  Maybe a digit of the year is wrong");
        }
        if (runs.beyondHorizon(asOf)) {
            throw new RunRefused(
                    Reason.BEYOND_HORIZON,
                    "no run can be as of (" + asOf + "): what was known then is kept from "
                            + runs.horizon().orElse(now) + " on\n  Maybe keep more days (retention)");
        }
    }
}
