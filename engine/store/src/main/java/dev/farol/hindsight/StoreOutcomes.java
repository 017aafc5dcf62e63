package dev.farol.hindsight;

import dev.farol.bulk.InOrder;
import dev.farol.bulk.Progress;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.outcome.KnownCustomer;
import dev.farol.outcome.Outcome;
import dev.farol.outcome.OutcomeSource;
import dev.farol.outcome.OutcomeWork;
import dev.farol.outcome.Outcomes;
import dev.farol.outcome.OutcomesFound;
import dev.farol.run.Runs;
import dev.farol.store.Documents;
import dev.farol.store.StoreReader;
import dev.farol.store.document.Document;
import dev.farol.subscription.SubscriptionTypes;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stored customers of whom the outcome is known. Changes nothing. Thread safe.
 *
 * @param zone where days begin
 * @param lookBackDays how far back from a moment interactions count, as for runs
 * @param threads that work
 */
public record StoreOutcomes(StoreReader store, ZoneId zone, int lookBackDays, int threads, Progress progress)
        implements OutcomeSource {

    private static final int BATCH = 500;
    private static final int NAMES_TRIED = 500;

    @Override
    public OutcomesFound pass(Outcomes outcomes, OutcomeWork<?> work) throws IOException {
        Runs runs = Runs.of(store.records());
        long upTo = store.upTo();
        progress.begin("days", -1);
        OutcomesFound reach =
                new OutcomesFound(Set.of(), List.of(), lastDay(upTo), runs.horizon(), Collections.emptySortedMap());
        progress.begin("scoring", -1);
        ThenKnown then = new ThenKnown(runs, upTo, lookBackDays, SubscriptionTypes.state(store.names()));
        return pass(outcomes.byCustomer(), reach, then, work);
    }

    /** The end of the day of the latest interaction. */
    private Optional<Instant> lastDay(long upTo) throws IOException {
        long[] latest = {Long.MIN_VALUE};
        InOrder<List<Documents.Layered>, Long> all = new InOrder<>(threads, () -> batch -> latest(batch, upTo));
        try (Documents documents = store.documents()) {
            all.run("farol-days", () -> documents.next(BATCH), each -> latest[0] = Math.max(latest[0], each));
        }
        return latest[0] == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(EpochNanos.instant(latest[0])
                        .atZone(zone)
                        .with(LocalTime.MAX)
                        .toInstant());
    }

    private static long latest(List<Documents.Layered> batch, long upTo) throws IOException {
        long latest = Long.MIN_VALUE;
        for (Documents.Layered layered : batch) {
            Optional<Document> document = layered.decode();
            if (document.isPresent()) {
                History history = document.get().history().at(upTo);
                latest = history.size() == 0 ? latest : Math.max(latest, history.at(history.size() - 1));
            }
        }
        return latest;
    }

    private <T> OutcomesFound pass(
            Map<String, List<Outcome>> wanted, OutcomesFound reach, ThenKnown then, OutcomeWork<T> work)
            throws IOException {
        Set<String> found = new HashSet<>();
        List<String> some = new ArrayList<>();
        long[] passed = new long[1];
        InOrder<List<Documents.Layered>, Done<T>> all =
                new InOrder<>(threads, () -> new Batch<>(work.newWorker(store.names()), wanted, reach, then));
        try (Documents documents = store.documents()) {
            all.run("farol-outcomes", () -> documents.next(BATCH), done -> {
                found.addAll(done.found());
                done.others().stream().limit(NAMES_TRIED - some.size()).forEach(some::add);
                work.take(done.result());
                passed[0] += done.customers();
                progress.at(passed[0]);
            });
        }
        return new OutcomesFound(found, some, reach.lastDay(), reach.keptFrom(), reach.unknownTypes());
    }

    private record Done<T>(T result, int customers, Set<String> found, List<String> others) {}

    /** The part that runs on each core. For one thread. */
    private record Batch<T>(
            OutcomeWork.Worker<T> worker, Map<String, List<Outcome>> wanted, OutcomesFound reach, ThenKnown then)
            implements InOrder.Work<List<Documents.Layered>, Done<T>> {

        @Override
        public Done<T> on(List<Documents.Layered> batch) throws IOException {
            List<KnownCustomer> known = new ArrayList<>();
            Set<String> found = new HashSet<>();
            List<String> others = new ArrayList<>();
            for (Documents.Layered layered : batch) {
                Optional<Document> decoded = layered.decode().filter(each -> isCustomer(each, then.upTo()));
                if (decoded.isEmpty()) {
                    continue;
                }
                Document document = decoded.get();
                List<Outcome> outcomes = wanted.getOrDefault(document.id(), List.of());
                if (outcomes.isEmpty()) {
                    others.add(document.id());
                } else {
                    found.add(document.id());
                    known.add(new KnownCustomer(
                            document.history().at(then.upTo()),
                            reach.within(outcomes),
                            moment -> then.of(document, moment),
                            reach.keptFrom()));
                }
            }
            return new Done<>(worker.on(known), batch.size(), found, others);
        }

        private static boolean isCustomer(Document document, long upTo) {
            return !document.id().equals(InteractionsRead.COMPANY)
                    && document.profileAt(upTo).isPresent();
        }
    }
}
