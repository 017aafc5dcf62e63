package dev.farol.trial;

import dev.farol.assess.CustomerCases;
import dev.farol.assess.Cut;
import dev.farol.bulk.Courtesy;
import dev.farol.bulk.InOrder;
import dev.farol.history.EpochNanos;
import dev.farol.preview.Among;
import dev.farol.preview.PairScoring;
import dev.farol.preview.Preview;
import dev.farol.preview.PreviewTally;
import dev.farol.preview.RulePair;
import dev.farol.run.RunRecord;
import dev.farol.run.RunSummary;
import dev.farol.run.Runs;
import dev.farol.scoring.Case;
import dev.farol.store.Documents;
import dev.farol.store.StoreReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores all stored customers with two rule sets, as a run as of that instant would, and tells what differs. What becomes known after it
 * has begun is not seen. Thread safe.
 */
public final class StoreTrial {

    /** How far ahead of the clock an as-of may be, as for runs. */
    private static final Duration AHEAD = Duration.ofDays(2);

    /** Few, so that others soon get a turn. */
    private static final int BATCH = 50;

    private final StoreReader store;
    private final int threads;

    /** @param threads that score */
    public StoreTrial(StoreReader store, int threads) {
        this.store = store;
        this.threads = threads;
    }

    /**
     * Refuses what no run could do.
     *
     * @param now the time of the installation
     * @throws TrialRefused when the as-of is too far ahead, or what was known then is no longer kept
     */
    public void check(Instant asOf, Instant now) throws TrialRefused {
        if (asOf.isAfter(now.plus(AHEAD)) || !EpochNanos.reaches(asOf)) {
            throw new TrialRefused(
                    "no preview can be as of (" + asOf + "): it is " + now + "\n  Maybe a digit of the year is wrong");
        }
        Runs runs = Runs.of(store.records());
        if (runs.beyondHorizon(asOf)) {
            throw new TrialRefused("no preview can be as of (" + asOf + "): what was known then is kept from "
                    + runs.horizon().orElse(now) + " on\n  Maybe take a later day");
        }
    }

    /**
     * Tries the rules.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled
     * @throws IOException when the store is damaged, or the thread was interrupted
     */
    public Preview preview(RulePair rules, TrialRequest request, TrialControl control) throws IOException {
        Runs runs = Runs.of(store.records());
        control.expect(runs.lastCommitted()
                .flatMap(RunRecord::summary)
                .map(RunSummary::customers)
                .orElse(-1L));
        int before = runs.committedBefore(request.asOf()).map(RunRecord::number).orElse(0);
        Cut cut = new Cut(store.upTo(), EpochNanos.of(request.asOf()), Cut.days(request.lookBackDays()), before);
        PairScoring scoring = new PairScoring(rules, store.names(), request.mostMovers());
        PreviewTally tally = scoring.newTally();
        CustomerCases cases = new CustomerCases(store.names());
        InOrder<List<Documents.Layered>, Passed> work = new InOrder<>(
                threads, () -> new Batch(scoring.newWorker(), request.among(), cases, cut, new Courtesy()));
        try (Documents documents = store.documents()) {
            work.run("farol-preview", () -> next(documents, control), batch -> {
                control.check();
                tally.add(batch.tally());
                control.passed(control.done() + batch.customers());
            });
        }
        control.check();
        return tally.preview(Optional.of(request.asOf()));
    }

    private static Optional<List<Documents.Layered>> next(Documents documents, TrialControl control)
            throws IOException {
        control.check();
        return documents.next(BATCH);
    }

    private record Passed(PreviewTally tally, int customers) {}

    /** The part that runs on each core. For one thread. */
    private record Batch(PairScoring.Worker worker, Among among, CustomerCases sees, Cut cut, Courtesy courtesy)
            implements InOrder.Work<List<Documents.Layered>, Passed> {

        @Override
        public Passed on(List<Documents.Layered> batch) throws IOException {
            List<Case> cases = new ArrayList<>(batch.size());
            for (Documents.Layered layered : batch) {
                layered.decode()
                        .flatMap(document -> sees.of(document, cut))
                        .filter(given -> among.has(given.customer()))
                        .ifPresent(cases::add);
                courtesy.passed();
            }
            return new Passed(worker.tally(cases), batch.size());
        }
    }
}
