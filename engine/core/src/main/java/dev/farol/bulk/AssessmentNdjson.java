package dev.farol.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.file.output.JsonLines;
import dev.farol.override.InForce;
import dev.farol.override.OverrideJson;
import dev.farol.override.ScoreOverride;
import dev.farol.rules.Language;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Factor;
import dev.farol.scoring.Failure;
import dev.farol.scoring.Limit;
import dev.farol.scoring.Recommendation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** One JSON object a line, with every list. */
public final class AssessmentNdjson implements AssessmentFormat {

    private final Language language;

    /** @param language of reasons */
    public AssessmentNdjson(Language language) {
        this.language = language;
    }

    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public void write(List<Assessment> assessments, InForce overrides, OutputStream out) throws IOException {
        JsonLines lines = new JsonLines(out);
        for (Assessment assessment : assessments) {
            lines.line(json -> fields(assessment, overrides.of(assessment.customer()), json));
        }
        lines.flush();
    }

    /**
     * The fields of one assessment, into an object that is open.
     *
     * @param override that stands against it
     */
    public void fields(Assessment assessment, Optional<ScoreOverride> override, JsonGenerator json) throws IOException {
        json.writeStringField("customer", assessment.customer());
        json.writeStringField("asOf", assessment.asOf().toString());
        if (assessment.score().isPresent()) {
            json.writeNumberField("score", assessment.score().getAsInt());
        } else {
            json.writeNullField("score");
        }
        json.writeStringField("band", assessment.band());
        json.writeFieldName("coverage");
        json.writeNumber(Coverage.shown(assessment.coverage()));
        json.writeNumberField("base", assessment.base());
        json.writeArrayFieldStart("factors");
        for (Factor factor : assessment.factors()) {
            json.writeStartObject();
            json.writeStringField("rule", factor.rule());
            json.writeStringField("dimension", factor.dimension());
            json.writeNumberField("points", factor.points());
            json.writeStringField("reason", factor.reason().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("limits");
        for (Limit limit : assessment.limits()) {
            json.writeStartObject();
            json.writeFieldName("dimension");
            json.writeString(limit.dimension().orElse(null));
            json.writeNumberField("points", limit.points());
            json.writeNumberField("limitedTo", limit.limitedTo());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("recommendations");
        for (Recommendation recommendation : assessment.recommendations()) {
            json.writeStartObject();
            json.writeStringField("playbook", recommendation.playbook());
            json.writeStringField("priority", recommendation.priority().label());
            json.writeStringField("reason", recommendation.reason().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("rules", assessment.rules());
        OverrideJson.field(override, json);
        if (!assessment.failures().isEmpty()) {
            failures(assessment.failures(), json);
        }
    }

    private static void failures(List<Failure> failures, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("failures");
        for (Failure failure : failures) {
            json.writeStartObject();
            json.writeStringField("rule", failure.rule());
            json.writeStringField("error", failure.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
