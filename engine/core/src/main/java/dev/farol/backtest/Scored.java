package dev.farol.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What scoring gave: rows in the order they came, and who surprised. Not thread safe. */
public final class Scored {

    private static final Comparator<ScoredOutcome> ORDER = Comparator.comparing(
                    (ScoredOutcome row) -> row.outcome().customer())
            .thenComparing(row -> row.outcome().asOf());

    final List<ScoredOutcome> rows = new ArrayList<>();
    final List<Warned> warned = new ArrayList<>();
    /** Left in the best band. */
    final Surprises missed;
    /** Stayed in a band of risk. */
    final Surprises alarms;

    Scored(int mostSurprises) {
        this.missed = new Surprises(Surprise.MOST_MISSED, mostSurprises);
        this.alarms = new Surprises(Surprise.MOST_ALARMING, mostSurprises);
    }

    void add(Scored other) {
        rows.addAll(other.rows);
        warned.addAll(other.warned);
        missed.add(other.missed);
        alarms.add(other.alarms);
    }

    /** Everything that was scored, by customer and moment, whatever order it came in. */
    public List<ScoredOutcome> rows() {
        return rows.stream().sorted(ORDER).toList();
    }
}
