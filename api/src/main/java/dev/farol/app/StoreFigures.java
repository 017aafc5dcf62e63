package dev.farol.app;

import dev.farol.nightly.Nightly;
import dev.farol.nightly.RunProgress;
import dev.farol.run.RunRecord;
import dev.farol.run.RunSummary;
import dev.farol.service.measure.Meters;
import dev.farol.service.overrides.Overrides;
import dev.farol.store.Store;
import dev.farol.store.StoreStatus;
import dev.farol.store.journal.CommitMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What Prometheus is told of the store and its runs. Stateless. */
final class StoreFigures {

    private StoreFigures() {}

    /** Tells of each group that the journal commits. */
    static CommitMeter journal(Meters meters) {
        Timer force = meters.timer("farol.journal.force", "Time to make a group of changes durable");
        Counter entries = meters.counter("farol.journal.entries", "Changes that were made durable");
        Counter written = meters.counter("farol.journal.written.bytes", "Bytes that were made durable");
        Counter failures = meters.counter("farol.journal.failures", "Groups of changes that could not be written");
        return new CommitMeter() {
            @Override
            public void forced(int frames, long bytes, long nanos) {
                force.record(nanos, TimeUnit.NANOSECONDS);
                entries.increment(frames);
                written.increment((double) bytes);
            }

            @Override
            public void failed(IOException cause) {
                failures.increment();
            }
        };
    }

    static void register(Meters meters, Store store, Nightly nightly) {
        status(meters, store, "farol.store.overlay.bytes", "Memory of what is not sealed", StoreStatus::overlayBytes);
        status(meters, store, "farol.store.sealed.bytes", "Bytes of sealed files", StoreStatus::sealedBytes);
        status(meters, store, "farol.store.journal.bytes", "Bytes of the journal", StoreStatus::journalBytes);
        status(meters, store, "farol.store.customers", "About how many customers there are", StoreStatus::customers);
        status(meters, store, "farol.store.entry", "The last journal entry", StoreStatus::upTo);
        status(
                meters,
                store,
                "farol.store.sealed.entry",
                "The last journal entry that is sealed",
                StoreStatus::sealedUpTo);
        progress(
                meters,
                nightly,
                "farol.run.done",
                "Customers that the run is through with; 0 without one",
                RunProgress::done);
        progress(
                meters,
                nightly,
                "farol.run.total",
                "Customers that the run is about; 0 without one",
                RunProgress::total);
        last(meters, nightly, "farol.run.last.number", "Number of the last committed run", RunRecord::number);
        last(
                meters,
                nightly,
                "farol.run.last.asof.seconds",
                "As-of of the last committed run",
                run -> seconds(run.asOf()));
        last(
                meters,
                nightly,
                "farol.run.last.finished.seconds",
                "When the last committed run was done",
                run -> run.finishedAt().map(StoreFigures::seconds).orElse(0L));
        summary(meters, nightly, "farol.run.last.millis", "How long the last committed run took", RunSummary::millis);
        summary(
                meters,
                nightly,
                "farol.run.last.customers",
                "Customers of the last committed run",
                RunSummary::customers);
    }

    /** Tells how many overrides stand. */
    static void overrides(Meters meters, Overrides overrides, Clock clock) {
        meters.gauge("farol.overrides", "Overrides of scores that are in force", () -> {
            try {
                return overrides.count(clock.instant());
            } catch (IOException damaged) {
                return Double.NaN;
            }
        });
    }

    private static void status(
            Meters meters, Store store, String name, String help, ToLongFunction<StoreStatus> figure) {
        meters.gauge(name, help, () -> figure.applyAsLong(store.status()));
    }

    private static void progress(
            Meters meters, Nightly nightly, String name, String help, ToLongFunction<RunProgress> figure) {
        meters.gauge(
                name, help, () -> nightly.progress().map(figure::applyAsLong).orElse(0L));
    }

    private static void last(
            Meters meters, Nightly nightly, String name, String help, Function<RunRecord, Number> figure) {
        meters.gauge(
                name, help, () -> nightly.runs().lastCommitted().map(figure).orElse(0));
    }

    private static void summary(
            Meters meters, Nightly nightly, String name, String help, ToLongFunction<RunSummary> figure) {
        last(
                meters,
                nightly,
                name,
                help,
                run -> run.summary().map(figure::applyAsLong).orElse(0L));
    }

    private static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }
}
