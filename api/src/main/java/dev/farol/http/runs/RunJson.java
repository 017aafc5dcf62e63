package dev.farol.http.runs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.run.RunSummary;
import dev.farol.service.runs.RunView;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A run as JSON. Stateless. */
final class RunJson {

    private static final double MILLIS = 1_000;

    private RunJson() {}

    static void write(RunView run, JsonGenerator json) throws IOException {
        RunRecord record = run.record();
        json.writeNumberField("id", record.number());
        json.writeStringField("state", record.state().label());
        json.writeStringField("asOf", record.asOf().toString());
        json.writeNumberField("cut", record.cut());
        json.writeStringField("rules", record.rules());
        json.writeStringField("engine", record.engine());
        json.writeStringField("startedBy", record.startedBy());
        json.writeStringField("startedAt", record.startedAt().toString());
        text("endedAt", record.finishedAt().map(Object::toString), json);
        json.writeObjectFieldStart("progress");
        json.writeNumberField("done", run.done());
        json.writeNumberField("total", run.total());
        json.writeEndObject();
        json.writeFieldName("summary");
        if (record.summary().isPresent()) {
            summary(record, record.summary().get(), json);
        } else {
            json.writeNull();
        }
        text("error", Optional.of(record.message()).filter(message -> !message.isEmpty()), json);
    }

    private static void summary(RunRecord run, RunSummary summary, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("customers", summary.customers());
        json.writeNumberField("scored", summary.scored());
        json.writeNumberField("notScored", summary.notScored());
        counts("bands", summary.bands(), json);
        json.writeArrayFieldStart("moved");
        for (var from : summary.moved().entrySet()) {
            for (var to : from.getValue().entrySet()) {
                json.writeStartObject();
                json.writeStringField("from", from.getKey());
                json.writeStringField("to", to.getKey());
                json.writeNumberField("customers", to.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeNumberField("tasksNew", summary.newTasks());
        json.writeNumberField("tasksResolved", summary.resolvedTasks());
        if (run.state() == RunState.COMMITTED) {
            json.writeNumberField("tasksOpen", summary.openTasks());
        }
        counts("failures", summary.failures(), json);
        counts("fires", summary.fires(), json);
        json.writeNumberField("interactions", summary.interactions());
        json.writeObjectFieldStart("overrides");
        json.writeNumberField("inForce", summary.overrides().inForce());
        json.writeNumberField("disagreeing", summary.overrides().disagreeing());
        json.writeEndObject();
        json.writeNumberField("seconds", summary.millis() / MILLIS);
        json.writeEndObject();
    }

    private static void counts(String name, Map<String, Long> counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (var count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void text(String name, Optional<String> text, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeString(text.orElse(null));
    }
}
