package dev.farol.run;

import dev.farol.store.Records;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The runs of a store at one moment. Immutable.
 *
 * @param all by number
 */
public record Runs(List<RunRecord> all) {

    public Runs {
        all = List.copyOf(all);
    }

    /**
     * Reads them from the system records.
     *
     * @throws MalformedRun when one of them is damaged
     */
    public static Runs of(Records records) {
        SortedMap<Integer, RunRecord> runs = new TreeMap<>();
        for (String prefix : List.of(RunRecord.PREFIX, RunRecord.COMMITTED_PREFIX)) {
            records.under(prefix).values().stream().map(RunCodec::decode).forEach(run -> runs.put(run.number(), run));
        }
        return new Runs(List.copyOf(runs.values()));
    }

    public Optional<RunRecord> run(int number) {
        return all.stream().filter(run -> run.number() == number).findFirst();
    }

    /** The number that the next run gets. */
    public int next() {
        return all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1;
    }

    /** The run whose scores and tasks are those of the store. */
    public Optional<RunRecord> lastCommitted() {
        return committedBefore(Instant.MAX);
    }

    /** The last committed run with an earlier as-of. As-ofs of committed runs rise with their numbers. */
    public Optional<RunRecord> committedBefore(Instant asOf) {
        for (int i = all.size() - 1; i >= 0; i--) {
            RunRecord run = all.get(i);
            if (run.state() == RunState.COMMITTED && run.asOf().isBefore(asOf)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    /** The first as-of of which scores can still be told exactly; empty while that is any. */
    public Optional<Instant> horizon() {
        return lastCommitted().flatMap(RunRecord::horizon);
    }

    /** Whether scores of an as-of can no longer be told exactly: what they were made from may be gone. */
    public boolean beyondHorizon(Instant asOf) {
        return horizon().filter(asOf::isBefore).isPresent();
    }
}
