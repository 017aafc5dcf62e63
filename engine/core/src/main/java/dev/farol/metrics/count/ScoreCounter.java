package dev.farol.metrics.count;

import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.ByName;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How scores moved: the last run before the start of a period against the last one before its end. */
final class ScoreCounter {

    private final Timescale scale;
    private final long asOf;
    private final Set<String> riskBands;

    ScoreCounter(Timescale scale, long asOf, Set<String> riskBands) {
        this.scale = scale;
        this.asOf = asOf;
        this.riskBands = riskBands;
    }

    void count(Account account, Entries into) {
        for (long done : account.playbooksDone()) {
            int period = done > asOf ? -1 : scale.period(done);
            if (period >= 0 && period < scale.size()) {
                into.add(period, Quantity.PLAYBOOKS_DONE, 1);
            }
        }
        if (account.scores().isEmpty()) {
            return;
        }
        Optional<Scored> start = before(account.scores(), scale.start(0));
        for (int period = 0; period < scale.size() && scale.start(period) <= asOf; period++) {
            Optional<Scored> end = before(account.scores(), scale.end(period));
            if (end.isPresent()) {
                stands(end.get(), period, into);
                if (start.isPresent()) {
                    moved(start.get(), end.get(), period, into);
                }
            }
            start = end;
        }
    }

    private static void stands(Scored end, int period, Entries into) {
        into.count(period, ByName.BAND, end.band(), 0, 1, end.asOf());
        if (end.score().isPresent()) {
            into.add(period, Quantity.SCORED, 1);
            into.add(period, Quantity.SCORE_SUM, end.score().getAsInt());
        }
    }

    private void moved(Scored start, Scored end, int period, Entries into) {
        if (start.score().isEmpty() || end.score().isEmpty()) {
            return;
        }
        into.add(period, Quantity.SCORES_COMPARED, 1);
        into.add(
                period,
                Quantity.POINTS_GAINED,
                end.score().getAsInt() - (long) start.score().getAsInt());
        boolean wasRisk = riskBands.contains(start.band());
        if (wasRisk != riskBands.contains(end.band())) {
            into.add(period, wasRisk ? Quantity.RESCUED : Quantity.FALLEN, 1);
        }
    }

    private Optional<Scored> before(List<Scored> scores, long instant) {
        for (int i = scores.size() - 1; i >= 0; i--) {
            if (scores.get(i).asOf() < instant && scores.get(i).asOf() <= asOf) {
                return Optional.of(scores.get(i));
            }
        }
        return Optional.empty();
    }
}
