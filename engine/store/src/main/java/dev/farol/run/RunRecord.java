package dev.farol.run;

import dev.farol.assess.Cut;
import dev.farol.history.EpochNanos;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What is kept of a run. What it pins is enough to score again exactly as it did.
 *
 * @param number from 1, in the order in which runs were started
 * @param commits whether its scores and tasks become those of the store; a run that does not only exports
 * @param cut the last journal entry that it sees
 * @param lookBackDays how many days before the as-of its scores see
 * @param previousRun the last committed run with an earlier as-of; 0 when there is none
 * @param rules version of the rules
 * @param engine version of Farol
 * @param finishedAt empty while it runs
 * @param horizon of a committed run: with it, scores of earlier as-ofs can no longer be told
 * @param message why it failed or was cancelled; else empty
 * @param summary of a run that came to its end
 */
public record RunRecord(
        int number,
        RunState state,
        boolean commits,
        Instant asOf,
        long cut,
        int lookBackDays,
        int previousRun,
        String rules,
        String engine,
        String startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> horizon,
        String message,
        Optional<RunSummary> summary) {

    /** What the keys of the records of all runs begin with. */
    public static final String PREFIX = "run/";

    /**
     * What the keys of the records of committed runs begin with. They are sealed with what the run made, never journaled, and count
     * whatever the other record of the run says: an attempt that failed before may have journaled that.
     */
    public static final String COMMITTED_PREFIX = "committed/";

    /** The key that the record is kept under. */
    public String key() {
        return key(number, state);
    }

    /** The key that the record of a run in a state is kept under. */
    public static String key(int number, RunState state) {
        String prefix = state == RunState.COMMITTED ? COMMITTED_PREFIX : PREFIX;
        return String.format(Locale.ROOT, "%s%06d", prefix, number);
    }

    /** The name under which it changes things: {@code run 12}. */
    public String name() {
        return "run " + number;
    }

    /** What its scores see. */
    public Cut sees() {
        return new Cut(cut, EpochNanos.of(asOf), Cut.days(lookBackDays), previousRun);
    }

    /** The same run with its scores and tasks being those of the store. */
    public RunRecord committed(Instant at, RunSummary found, Instant keptFrom) {
        return ended(RunState.COMMITTED, Optional.of(at), Optional.of(keptFrom), "", Optional.of(found));
    }

    /** The same run after it scored and changed nothing. */
    public RunRecord exported(Instant at, RunSummary found) {
        return ended(RunState.EXPORTED, Optional.of(at), Optional.empty(), "", Optional.of(found));
    }

    /** The same run after it failed. */
    public RunRecord failed(Instant at, String why) {
        return ended(RunState.FAILED, Optional.of(at), Optional.empty(), why, Optional.empty());
    }

    /** The same run after it was cancelled. */
    public RunRecord cancelled(Instant at, String who) {
        return ended(RunState.CANCELLED, Optional.of(at), Optional.empty(), "cancelled by " + who, Optional.empty());
    }

    /** The same run once it runs again. */
    public RunRecord again() {
        return ended(RunState.RUNNING, Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    private RunRecord ended(
            RunState now, Optional<Instant> at, Optional<Instant> keptFrom, String why, Optional<RunSummary> found) {
        return new RunRecord(
                number,
                now,
                commits,
                asOf,
                cut,
                lookBackDays,
                previousRun,
                rules,
                engine,
                startedBy,
                startedAt,
                at,
                keptFrom,
                why,
                found);
    }
}
