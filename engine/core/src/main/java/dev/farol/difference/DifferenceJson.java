package dev.farol.difference;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.diagnostic.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Differences as JSON: the only place that says how. Stateless. */
public final class DifferenceJson {

    private DifferenceJson() {}

    /** The fields {@code from}, {@code to}, {@code rules}, {@code settings} and {@code files}, into an object that is open. */
    public static void write(RuleSetDifference difference, List<FileDifference> files, JsonGenerator json)
            throws IOException {
        json.writeStringField("from", difference.before());
        json.writeStringField("to", difference.after());
        json.writeArrayFieldStart("rules");
        for (RuleChange rule : difference.rules()) {
            json.writeStartObject();
            json.writeStringField("rule", rule.rule());
            json.writeStringField("stage", rule.stage().folder());
            json.writeStringField("change", rule.kind().label());
            text("before", rule.before().map(Place::toString), json);
            text("after", rule.after().map(Place::toString), json);
            values(rule.values(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("settings");
        for (SettingsChange settings : difference.settings()) {
            json.writeStartObject();
            json.writeStringField("file", settings.file());
            values(settings.values(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("files");
        for (FileDifference file : files) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeStringField("change", file.kind().label());
            json.writeStringField("unified", String.join("\n", file.unified()) + "\n");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void values(List<ValueChange> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("values");
        for (ValueChange value : values) {
            json.writeStartObject();
            json.writeStringField("what", value.what());
            text("from", value.from(), json);
            text("to", value.to(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(String name, Optional<String> text, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeString(text.orElse(null));
    }
}
