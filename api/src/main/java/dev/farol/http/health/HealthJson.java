package dev.farol.http.health;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.bulk.AssessmentNdjson;
import dev.farol.health.Comparison;
import dev.farol.health.HistoryPoint;
import dev.farol.health.Step;
import dev.farol.health.Told;
import dev.farol.health.WhatIf;
import dev.farol.rules.Language;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.FactorChange;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Scores of a customer and what changed them, as JSON. */
record HealthJson(Language language) {

    void told(Told told, JsonGenerator json) throws IOException {
        new AssessmentNdjson(language).fields(told.assessment(), told.override(), json);
    }

    static void point(HistoryPoint point, JsonGenerator json) throws IOException {
        json.writeNumberField("run", point.run());
        json.writeStringField("asOf", point.asOf().toString());
        number("score", point.score(), json);
        json.writeStringField("band", point.band());
        json.writeStringField("rules", point.rules());
        json.writeBooleanField("rulesChanged", point.rulesChanged());
    }

    void comparison(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeStringField("customer", comparison.to().customer());
        side("from", comparison.fromRun(), comparison.from(), json);
        side("to", comparison.toRun(), comparison.to(), json);
        number("change", comparison.change(), json);
        step("happened", comparison.happened(), json);
        step("late", comparison.late(), json);
        step("rules", comparison.rules(), json);
    }

    private static void side(String name, int run, Assessment assessment, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("run", run);
        json.writeStringField("asOf", assessment.asOf().toString());
        number("score", assessment.score(), json);
        json.writeStringField("band", assessment.band());
        json.writeStringField("rules", assessment.rules());
        json.writeEndObject();
    }

    private void step(String name, Step step, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        number("points", step.points(), json);
        factors(step.factors(), json);
        number("limited", step.limited(), json);
        json.writeEndObject();
    }

    void whatIf(WhatIf whatIf, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("now");
        told(new Told(whatIf.now(), whatIf.override()), json);
        json.writeEndObject();
        json.writeObjectFieldStart("then");
        told(new Told(whatIf.then(), whatIf.override()), json);
        json.writeEndObject();
        number("change", whatIf.change(), json);
        factors(whatIf.factors(), json);
    }

    private void factors(List<FactorChange> factors, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("factors");
        for (FactorChange factor : factors) {
            json.writeStartObject();
            json.writeStringField("rule", factor.rule());
            json.writeStringField("dimension", factor.dimension());
            json.writeNumberField("from", factor.from());
            json.writeNumberField("to", factor.to());
            json.writeNumberField("points", factor.points());
            json.writeStringField("reason", factor.reason().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(String name, OptionalInt number, JsonGenerator json) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsInt());
        } else {
            json.writeNullField(name);
        }
    }
}
