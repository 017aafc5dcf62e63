package dev.farol.scenario;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.rules.DataField;
import dev.farol.rules.InteractionType;
import dev.farol.rules.Range;
import dev.farol.rules.Scorecard;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what a scenario writes with what the rule folder knows. */
final class NameCheck {

    private final KnownNames known;
    private final Diagnostics diagnostics;

    NameCheck(KnownNames known, Diagnostics diagnostics) {
        this.known = known;
        this.diagnostics = diagnostics;
    }

    void check(Scenario scenario) {
        scenario.occurrences().forEach(this::occurrence);
        Expectation expect = scenario.expect();
        Set<String> bands = new HashSet<>(known.bands());
        bands.add(Scorecard.NOT_SCORED);
        scenario.previous().flatMap(Previous::band).ifPresent(band -> name("band", band, bands));
        expect.band().ifPresent(band -> name("band", band, bands));
        names("rule", expect.factors(), known.rules());
        names("rule", expect.notFactors(), known.rules());
        names("playbook", expect.playbooks(), known.playbooks());
        names("playbook", expect.notPlaybooks(), known.playbooks());
    }

    private void names(String kind, List<Mention> mentions, Collection<String> names) {
        mentions.forEach(mention -> name(kind, mention, names));
    }

    private void name(String kind, Mention mention, Collection<String> names) {
        if (!names.contains(mention.name())) {
            String message = "there is no such " + kind + " (" + mention.name() + ")";
            error("unknown-" + kind, mention.place(), message, Spelling.hint(mention.name(), names));
        }
    }

    private void occurrence(Occurrence occurrence) {
        Optional<InteractionType> type = known.vocabulary().find(occurrence.type());
        if (type.isEmpty()) {
            String message = "interactions.yaml does not know this type (" + occurrence.type() + ")";
            Set<String> names = known.vocabulary().byAnyName().keySet();
            error("unknown-type", place(occurrence, "type"), message, Spelling.hint(occurrence.type(), names));
            return;
        }
        occurrence.value().ifPresent(value -> value(type.get(), value, place(occurrence, "value")));
        occurrence.data().forEach((field, value) -> data(type.get(), field, value, place(occurrence, "data." + field)));
    }

    private void value(InteractionType type, BigDecimal value, Place place) {
        Optional<Range> range = type.value();
        if (range.isEmpty()) {
            error("no-value", place, type.name() + " has no value in interactions.yaml (" + value + ")", "");
        } else if (!range.get().contains(value)) {
            String message = "the value of " + type.name() + " must be " + range.get() + " (" + value + ")";
            error("out-of-range", place, message, "Maybe the value is wrong, or its range in interactions.yaml.");
        }
    }

    private void data(InteractionType type, String field, Object value, Place place) {
        DataField kind = type.data().get(field);
        if (kind == null) {
            String message = type.name() + " has no such data in interactions.yaml (" + field + ")";
            error(
                    "unknown-field",
                    place,
                    message,
                    Spelling.hint(field, type.data().keySet()));
        } else if (!kind.accepts(value)) {
            boolean word = kind instanceof DataField.Words && value instanceof String;
            String hint = word ? Spelling.hint((String) value, ((DataField.Words) kind).words()) : "";
            String message = "data " + field + " of " + type.name() + " must be " + kind.written() + " (" + value + ")";
            error("wrong-kind", place, message, hint);
        }
    }

    private static Place place(Occurrence occurrence, String what) {
        return occurrence.places().getOrDefault(what, Place.of(""));
    }

    private void error(String code, Place place, String message, String hint) {
        diagnostics.error(code, place, message, hint);
    }
}
