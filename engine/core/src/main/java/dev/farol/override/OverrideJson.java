package dev.farol.override;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** Overrides as JSON. Stateless. */
public final class OverrideJson {

    private OverrideJson() {}

    /** The field {@code override} of an object that is open; none where nothing is overridden. */
    public static void field(Optional<ScoreOverride> override, JsonGenerator json) throws IOException {
        if (override.isPresent()) {
            json.writeObjectFieldStart("override");
            fields(override.get(), json);
            json.writeEndObject();
        }
    }

    /** The fields of an override, into an object that is open. */
    public static void fields(ScoreOverride override, JsonGenerator json) throws IOException {
        json.writeStringField("band", override.band());
        if (override.score().isPresent()) {
            json.writeNumberField("score", override.score().getAsInt());
        }
        json.writeStringField("author", override.author());
        json.writeStringField("reason", override.reason());
        json.writeStringField("until", override.until().toString());
    }
}
