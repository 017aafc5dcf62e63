package dev.farol.service.runs;

import dev.farol.customer.Moment;
import dev.farol.nightly.Export;
import dev.farol.nightly.Nightly;
import dev.farol.nightly.RunAssessments;
import dev.farol.nightly.RunProgress;
import dev.farol.nightly.RunRefused;
import dev.farol.nightly.RunRequest;
import dev.farol.nightly.RunSettings;
import dev.farol.nightly.StartedRun;
import dev.farol.rulebook.ReadyRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.run.RunRecord;
import dev.farol.service.access.Act;
import dev.farol.service.access.AuditRetention;
import dev.farol.service.access.Audited;
import dev.farol.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and cancels runs for people and schedules, and tells how they stand. Thread safe. */
public final class RunDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);

    private final Store store;
    private final RuleLibrary rules;
    private final Nightly nightly;
    private final RunSettings settings;
    private final AuditRetention auditRetention;

    /** @param auditRetention how long the audit log goes back; what is older goes when a run starts */
    public RunDesk(
            Store store, RuleLibrary rules, Nightly nightly, RunSettings settings, AuditRetention auditRetention) {
        this.auditRetention = auditRetention;
        this.store = store;
        this.rules = rules;
        this.nightly = nightly;
        this.settings = settings;
    }

    /**
     * Starts a run with the active rules; when this returns, what it pins is durable.
     *
     * @param asOf of a day, its end in the zone of the rules; empty for now
     * @throws IOException when the store cannot take it, and then nothing was started
     */
    public RunView start(Optional<Moment> asOf, String who, Instant now) throws RunRefused, IOException {
        ReadyRules live = rules.live();
        Optional<Instant> instant =
                asOf.map(moment -> moment.end(live.set().scorecard().zone()));
        StartedRun started = nightly.start(new RunRequest(instant, live.version(), who, Optional.empty()));
        RunRecord run = started.record();
        audit("start-run", run, "as of " + run.asOf(), who, now);
        dropOldAudit(run, now);
        return find(run.number()).orElseGet(() -> new RunView(run, 0, 0));
    }

    /** Asks a run to end. False when it does not go on. */
    public boolean cancel(RunRecord run, String who, Instant now) {
        boolean asked = nightly.cancel(run.number(), who);
        if (asked) {
            audit("cancel-run", run, "", who, now);
        }
        return asked;
    }

    private void dropOldAudit(RunRecord run, Instant now) {
        auditRetention
                .drop(run.asOf(), run.name(), now)
                .exceptionally(failure -> {
                    LOG.error("could not drop old entries of the audit log; the next run does", failure);
                    return 0;
                })
                .join();
    }

    /** The run stands, whether this can be written or not: its own record names who started it. */
    private void audit(String action, RunRecord run, String detail, String who, Instant now) {
        Act act = Act.on(action, run.name(), detail);
        store.submit(Audited.alone(act, who, now))
                .exceptionally(failure -> {
                    LOG.error("could not write to the audit log that {} was asked to {}", run.name(), action, failure);
                    return act;
                })
                .join();
    }

    /** All runs, newest first. */
    public List<RunView> all() {
        List<RunView> all = new ArrayList<>();
        Optional<RunView> running = running();
        for (RunRecord record : nightly.runs().all()) {
            all.add(running.filter(run -> run.record().number() == record.number())
                    .orElseGet(() -> RunView.ended(record)));
        }
        Collections.reverse(all);
        return all;
    }

    /** One run. */
    public Optional<RunView> find(int number) {
        Optional<RunView> running = running().filter(run -> run.record().number() == number);
        return running.isPresent() ? running : nightly.runs().run(number).map(RunView::ended);
    }

    private Optional<RunView> running() {
        Optional<StartedRun> running = nightly.running();
        Optional<RunProgress> progress = nightly.progress();
        return running.map(run -> progress.filter(at -> at.run() == run.record().number())
                .map(at -> new RunView(run.record(), at.done(), at.total()))
                .orElseGet(() -> new RunView(run.record(), 0, 0)));
    }

    /** Whether what a run saw may be gone, so that its scores can no longer be told. */
    public boolean isBeyondHorizon(RunRecord run) {
        return nightly.runs().beyondHorizon(run.asOf());
    }

    /**
     * Writes the assessments of a run again, in the order of customers, erased ones left out. Takes long.
     *
     * @throws IOException when the reader is gone, or the rules or the store cannot be used
     */
    public void write(RunRecord run, Export export) throws IOException {
        RunAssessments.write(
                store,
                run,
                rules.find(run.rules())
                        .orElseThrow(() -> new IOException("could not find the rules of " + run.name() + ": version "
                                + run.rules() + " is not kept")),
                settings,
                export);
    }
}
