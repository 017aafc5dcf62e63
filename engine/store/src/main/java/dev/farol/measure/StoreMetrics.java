package dev.farol.measure;

import dev.farol.bulk.Courtesy;
import dev.farol.bulk.InOrder;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.history.EpochNanos;
import dev.farol.metrics.Happiness;
import dev.farol.metrics.MetricsPass;
import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.count.Account;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.run.RunSummary;
import dev.farol.run.Runs;
import dev.farol.store.Documents;
import dev.farol.store.StoreReader;
import dev.farol.store.document.Document;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Computes metrics of all stored customers in one pass, with what is known when it begins. Changes nothing. Thread safe.
 */
public final class StoreMetrics {

    /** Few, so that others soon get a turn. */
    private static final int BATCH = 50;

    private final StoreReader store;
    private final int threads;

    /** @param threads that count */
    public StoreMetrics(StoreReader store, int threads) {
        this.store = store;
        this.threads = threads;
    }

    /**
     * From when on interactions are kept; empty where all of them are. What tells of subscriptions is kept always.
     *
     * @throws IOException when the records are damaged
     */
    public static Optional<Instant> keptFrom(StoreReader store) throws IOException {
        Optional<RunRecord> last = Runs.of(store.records()).lastCommitted();
        return last.flatMap(run -> run.horizon().map(horizon -> horizon.minus(Duration.ofDays(run.lookBackDays()))));
    }

    /**
     * The figures of a request.
     *
     * @param happiness rules of the customer happiness index, where it is wanted
     * @throws java.util.concurrent.CancellationException when it was cancelled
     * @throws IOException when the store is damaged, or there are too many groups
     */
    public MetricsResult compute(MetricsRequest request, Optional<Happiness> happiness, MeasureControl control)
            throws IOException {
        Runs runs = Runs.of(store.records());
        control.expect(runs.lastCommitted()
                .flatMap(RunRecord::summary)
                .map(RunSummary::customers)
                .orElse(-1L));
        Map<Integer, Long> asOfs = new TreeMap<>();
        runs.all().stream()
                .filter(run -> run.state() == RunState.COMMITTED)
                .forEach(run -> asOfs.put(run.number(), EpochNanos.of(run.asOf())));
        MetricsPass pass = new MetricsPass(request, store.names(), happiness);
        Accounts accounts = new Accounts(store.upTo(), asOfs);
        control.sees(accounts.upTo());
        InOrder<List<Documents.Layered>, Integer> work =
                new InOrder<>(threads, () -> new Batch(pass.newWorker(), accounts, new Courtesy()));
        long[] passed = new long[1];
        try (Documents documents = store.documents()) {
            work.run("farol-metrics", () -> next(documents, control), customers -> {
                control.check();
                passed[0] += customers;
                control.passed(passed[0]);
            });
        }
        control.check();
        return pass.result();
    }

    private static Optional<List<Documents.Layered>> next(Documents documents, MeasureControl control)
            throws IOException {
        control.check();
        return documents.next(BATCH);
    }

    /** The part that runs on each core. For one thread. */
    private record Batch(MetricsPass.Worker worker, Accounts accounts, Courtesy courtesy)
            implements InOrder.Work<List<Documents.Layered>, Integer> {

        @Override
        public Integer on(List<Documents.Layered> batch) throws IOException {
            List<Account> all = new ArrayList<>(batch.size());
            for (Documents.Layered layered : batch) {
                Optional<Document> document = layered.decode();
                if (document.isPresent() && document.get().id().equals(InteractionsRead.COMPANY)) {
                    worker.company(document.get().history().at(accounts.upTo()));
                } else {
                    document.flatMap(accounts::of).ifPresent(all::add);
                }
                courtesy.passed();
            }
            worker.count(all);
            return batch.size();
        }
    }
}
