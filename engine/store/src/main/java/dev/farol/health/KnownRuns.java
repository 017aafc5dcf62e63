package dev.farol.health;

import dev.farol.run.RunCodec;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.run.Runs;
import dev.farol.store.StoreReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of a store, read again only after one was committed: those in between change no score. Thread safe. */
final class KnownRuns {

    private final StoreReader store;
    private volatile @Nullable Read last;

    KnownRuns(StoreReader store) {
        this.store = store;
    }

    private record Read(long generation, Runs runs) {}

    /** Every committed run; others may be missing. */
    Runs committed() {
        long generation = store.generation();
        Read known = last;
        if (known == null || known.generation() != generation) {
            known = new Read(generation, now());
            last = known;
        }
        return known.runs();
    }

    /** A run, whatever became of it. */
    Optional<RunRecord> run(int number) {
        Optional<RunRecord> known =
                committed().run(number).filter(run -> run.state().finished());
        return known.isPresent()
                ? known
                : store.records().get(RunRecord.key(number, RunState.RUNNING)).map(RunCodec::decode);
    }

    private Runs now() {
        return Runs.of(store.records());
    }
}
