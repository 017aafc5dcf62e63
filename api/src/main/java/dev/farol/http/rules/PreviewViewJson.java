package dev.farol.http.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.preview.PreviewJson;
import dev.farol.rules.Language;
import dev.farol.service.rules.PreviewView;
import java.io.IOException;
import java.util.Optional;

/** A preview and how it stands, as JSON. Stateless. */
final class PreviewViewJson {

    private PreviewViewJson() {}

    static void write(PreviewView view, Language language, JsonGenerator json) throws IOException {
        json.writeStringField("id", view.id());
        json.writeStringField("state", view.state().label());
        json.writeStringField("asOf", view.asOf().toString());
        json.writeStringField("draft", view.draft());
        json.writeStringField("against", view.against());
        text("segment", view.among().segment(), json);
        text("owner", view.among().owner(), json);
        text("plan", view.among().plan(), json);
        json.writeStringField("startedBy", view.startedBy());
        json.writeStringField("startedAt", view.startedAt().toString());
        text("endedAt", view.endedAt().map(Object::toString), json);
        json.writeObjectFieldStart("progress");
        json.writeNumberField("done", view.done());
        json.writeNumberField("total", Math.max(view.done(), view.total()));
        json.writeEndObject();
        json.writeFieldName("result");
        if (view.result().isPresent()) {
            json.writeStartObject();
            PreviewJson.write(view.result().get(), language, json);
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        text("error", Optional.of(view.error()).filter(error -> !error.isEmpty()), json);
    }

    private static void text(String name, Optional<String> text, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeString(text.orElse(null));
    }
}
