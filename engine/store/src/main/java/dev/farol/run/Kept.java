package dev.farol.run;

import dev.farol.assess.Cut;
import dev.farol.history.EpochNanos;
import dev.farol.store.document.Document;
import dev.farol.store.document.ProfileVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What is kept of customers once a run is committed: all that any run or as-of within the horizon sees. It goes by what those runs
 * pinned, so that a changed retention never takes away what an earlier run needs.
 *
 * @param horizon scores of earlier as-ofs cannot be told any more
 * @param interactionsAfter epoch nanoseconds; what happened then or before is dropped
 * @param oldestCut the first journal entry that a run within the horizon still goes up to
 * @param oldestRun the first run whose scores are still some run's previous ones
 */
public record Kept(Instant horizon, long interactionsAfter, long oldestCut, int oldestRun) {

    /** What a run that commits keeps, given the runs before it. */
    public static Kept of(RunRecord run, Runs before, Retention retention) {
        Instant horizon = horizon(run.asOf(), before, retention);
        Cut atHorizon =
                new Cut(run.cut(), EpochNanos.of(horizon), Cut.days(retention.interactionDays()), run.previousRun());
        long after = atHorizon.after();
        long cut = run.cut();
        int oldest = run.number();
        for (RunRecord other :
                Stream.concat(before.all().stream(), Stream.of(run)).toList()) {
            boolean replayable = other.state().finished() && !other.asOf().isBefore(horizon);
            if (replayable || other.number() == run.number()) {
                after = Math.min(after, other.sees().after());
                cut = Math.min(cut, other.cut());
                oldest = Math.min(oldest, other.previousRun());
            }
        }
        return new Kept(horizon, after, cut, oldest);
    }

    /** The horizon once a run with that as-of is committed. It never goes back: what was dropped is gone. */
    public static Instant horizon(Instant asOf, Runs before, Retention retention) {
        Instant wanted = asOf.minus(retention.replayDays(), ChronoUnit.DAYS);
        Instant possible = wanted.isBefore(EpochNanos.FIRST) ? EpochNanos.FIRST : wanted;
        Optional<Instant> now = before.horizon();
        return now.isPresent() && now.get().isAfter(possible) ? now.get() : possible;
    }

    /**
     * What is kept of a customer; tasks are left as they are.
     *
     * @param always codes of the interaction types that are kept however old they are
     */
    public Document of(Document document, IntPredicate always) {
        Document scored = document.withScoresFrom(oldestRun);
        return new Document(
                document.id(),
                false,
                profiles(document.profiles()),
                document.history().after(interactionsAfter, always).withoutGone(oldestCut),
                Map.of(),
                scored.scores(),
                document.tasks());
    }

    /** All but those that were superseded before the oldest cut. */
    private List<ProfileVersion> profiles(List<ProfileVersion> profiles) {
        int first = 0;
        while (first + 1 < profiles.size() && profiles.get(first + 1).known() <= oldestCut) {
            first++;
        }
        return profiles.subList(first, profiles.size());
    }
}
