package dev.farol.nightly;

import dev.farol.run.RunCodec;
import dev.farol.run.RunRecord;
import dev.farol.run.Runs;
import dev.farol.store.Decision;
import dev.farol.store.Frozen;
import dev.farol.store.Store;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongFunction;

/**
 * The records of runs in a store. The end of a run that could not be written, when the disk was full, is remembered and written with the
 * next change; if the process ends before, the run counts as running still and is run again. Thread safe.
 */
final class RunRecords {

    private final Store store;
    private final Clock clock;
    private final Map<Integer, RunRecord> unwritten = new TreeMap<>();

    RunRecords(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Runs all() {
        Runs stored = Runs.of(store.records());
        synchronized (unwritten) {
            return new Runs(stored.all().stream()
                    .map(run -> unwritten.getOrDefault(run.number(), run))
                    .toList());
        }
    }

    /** Writes a record. */
    void put(RunRecord run, String who) throws IOException {
        join(store.submit(pending -> Decision.change(entry(run, who), run)));
        clear();
    }

    /** Writes the end of a run, now or, when that cannot be, with the next change. */
    Optional<IOException> end(RunRecord run) {
        synchronized (unwritten) {
            unwritten.put(run.number(), run);
        }
        try {
            put(run, run.name());
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(failed);
        }
    }

    /** Writes the record of a new run, which pins its own entry as the cut. */
    RunRecord add(LongFunction<RunRecord> run, String who) throws IOException {
        RunRecord added = join(store.submit(pending -> {
            RunRecord fresh = run.apply(pending.next());
            return Decision.change(entry(fresh, who), fresh);
        }));
        clear();
        return added;
    }

    /** The same, and sets apart everything up to it. */
    Frozen freeze(LongFunction<RunRecord> run, String who) throws IOException {
        Frozen frozen = join(store.freeze(pending -> {
            RunRecord fresh = run.apply(pending.next());
            return Decision.change(entry(fresh, who), fresh);
        }));
        clear();
        return frozen;
    }

    /** What a run set apart before. */
    Frozen frozen(RunRecord run) throws IOException {
        return join(store.frozen(run.cut()));
    }

    private Entry entry(RunRecord run, String who) {
        List<Change> changes = new ArrayList<>();
        synchronized (unwritten) {
            unwritten.values().stream()
                    .filter(other -> other.number() != run.number())
                    .forEach(other -> changes.add(new Change.RecordPut(other.key(), RunCodec.encode(other))));
        }
        changes.add(new Change.RecordPut(run.key(), RunCodec.encode(run)));
        return new Entry(clock.instant(), who, changes);
    }

    private void clear() {
        synchronized (unwritten) {
            unwritten.clear();
        }
    }

    private static <T> T join(CompletableFuture<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for the store was interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IOException("the store could not make a change", failed.getCause());
        }
    }
}
