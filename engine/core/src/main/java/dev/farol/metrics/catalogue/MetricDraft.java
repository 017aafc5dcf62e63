package dev.farol.metrics.catalogue;

import dev.farol.metrics.count.CountTerms;
import dev.farol.rules.Label;
import java.util.Set;
import java.util.function.ToIntFunction;

/** A metric while it is written down. */
final class MetricDraft {

    final String id;
    final Label name;
    Label definition = Label.of("");
    Unit unit = Unit.COUNT;
    String source = "";
    Set<String> types = Set.of();
    ToIntFunction<CountTerms> horizonDays = terms -> 0;
    Metric.Scope scope = Metric.Scope.INTERACTIONS;
    Metric.Settled settled = Metric.Settled.WITH_LAST_INSTANT;

    private MetricDraft(String id, Label name) {
        this.id = id;
        this.name = name;
    }

    static MetricDraft metric(String id, String english, String portuguese) {
        return new MetricDraft(id, new Label(english, portuguese));
    }

    MetricDraft is(String english, String portuguese) {
        definition = new Label(english, portuguese);
        return this;
    }

    MetricDraft in(Unit measured) {
        unit = measured;
        return this;
    }

    MetricDraft after(String where) {
        source = where;
        return this;
    }

    MetricDraft of(String... interactionTypes) {
        types = Set.of(interactionTypes);
        return this;
    }

    MetricDraft of(Set<String> interactionTypes, Metric.Scope told) {
        types = interactionTypes;
        scope = told;
        return told == Metric.Scope.SUBSCRIPTIONS ? settled(Metric.Settled.AT_END) : this;
    }

    MetricDraft known(Metric.Scope told) {
        scope = told;
        return this;
    }

    MetricDraft settled(Metric.Settled when) {
        settled = when;
        return this;
    }

    /** Interactions up to that many days behind a period count for it. */
    MetricDraft looksAhead(int days) {
        return looksAhead(terms -> days);
    }

    MetricDraft looksAhead(ToIntFunction<CountTerms> days) {
        horizonDays = days;
        return this;
    }

    Metric by(Formula formula) {
        return new Metric(this, formula);
    }
}
