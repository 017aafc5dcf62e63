package dev.farol.metrics.catalogue;

import dev.farol.metrics.count.CountTerms;
import dev.farol.metrics.period.Timescale;
import dev.farol.rules.Label;
import java.util.Set;
import java.util.function.ToIntFunction;

/** One metric of the catalogue. Immutable, hence thread-safe. */
public final class Metric {

    private final String id;
    private final Label name;
    private final Label definition;
    private final Unit unit;
    private final String source;
    private final Set<String> types;
    private final ToIntFunction<CountTerms> horizonDays;
    private final Scope scope;
    private final Settled settled;
    private final Formula formula;

    Metric(MetricDraft draft, Formula formula) {
        this.id = draft.id;
        this.name = draft.name;
        this.definition = draft.definition;
        this.unit = draft.unit;
        this.source = draft.source;
        this.types = Set.copyOf(draft.types);
        this.horizonDays = draft.horizonDays;
        this.scope = draft.scope;
        this.settled = draft.settled;
        this.formula = formula;
    }

    /** What a metric can be told of. */
    public enum Scope {
        /** Interactions of the period, in any group. */
        INTERACTIONS,
        /** Subscriptions, which a store never forgets, in any group. */
        SUBSCRIPTIONS,
        /** Scores of runs, in any group. */
        RUNS,
        /** Interactions of the company itself, which belong to no group. */
        COMPANY
    }

    /** Until when interactions count for a period, its horizon aside. */
    enum Settled {
        /** What happens in a period happens before its end. */
        WITH_LAST_INSTANT,
        /** What stands at the end is seen at that instant. */
        AT_END,
        /** Later periods of the series add to it. */
        WITH_SERIES
    }

    /** How people and programs ask for it: {@code churn.logo}. */
    public String id() {
        return id;
    }

    public Label name() {
        return name;
    }

    /** What exactly is computed, traps included. */
    public Label definition() {
        return definition;
    }

    public Unit unit() {
        return unit;
    }

    /** Where the formula comes from. */
    public String source() {
        return source;
    }

    /** The interaction types that it is made of. */
    public Set<String> types() {
        return types;
    }

    /** How far behind the end of a period interactions still change it, in days of 24 hours; it is provisional until then. */
    public int horizonDays(CountTerms terms) {
        return horizonDays.applyAsInt(terms);
    }

    /** The last instant, in epoch nanoseconds, the interactions of which count for a period, its horizon aside. */
    public long settles(Timescale scale, int period) {
        return switch (settled) {
            case WITH_LAST_INSTANT -> scale.end(period) - 1;
            case AT_END -> scale.end(period);
            case WITH_SERIES -> scale.end(scale.size() - 1);
        };
    }

    public Scope scope() {
        return scope;
    }

    /** The answer of one period and group. */
    public Answer of(Sums sums) {
        return formula.of(sums);
    }

    @Override
    public String toString() {
        return id;
    }
}
