package dev.farol.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Summaries of runs as JSON objects. Stateless. */
public final class SummaryCodec {

    private SummaryCodec() {}

    /** Writes one as an object. */
    public static void write(RunSummary summary, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("customers", summary.customers());
        json.writeNumberField("scored", summary.scored());
        json.writeNumberField("notScored", summary.notScored());
        json.writeFieldName("bands");
        RunCodec.counts(summary.bands(), json);
        json.writeObjectFieldStart("moved");
        for (var from : summary.moved().entrySet()) {
            json.writeFieldName(from.getKey());
            RunCodec.counts(from.getValue(), json);
        }
        json.writeEndObject();
        json.writeNumberField("newTasks", summary.newTasks());
        json.writeNumberField("resolvedTasks", summary.resolvedTasks());
        json.writeNumberField("openTasks", summary.openTasks());
        json.writeFieldName("failures");
        RunCodec.counts(summary.failures(), json);
        json.writeFieldName("fires");
        RunCodec.counts(summary.fires(), json);
        json.writeNumberField("interactions", summary.interactions());
        json.writeObjectFieldStart("overrides");
        json.writeNumberField("inForce", summary.overrides().inForce());
        json.writeNumberField("disagreeing", summary.overrides().disagreeing());
        json.writeEndObject();
        json.writeNumberField("millis", summary.millis());
        json.writeEndObject();
    }

    /** What {@link #write} wrote, or an earlier Farol, which did not count how often rules fire. */
    static RunSummary read(Fields fields) {
        SortedMap<String, SortedMap<String, Long>> moved = new TreeMap<>();
        Fields from = fields.object("moved");
        from.names().forEach(name -> moved.put(name, from.object(name).counts()));
        RunSummary summary = new RunSummary(
                fields.number("customers"),
                fields.number("scored"),
                fields.number("notScored"),
                fields.object("bands").counts(),
                moved,
                fields.number("newTasks"),
                fields.number("resolvedTasks"),
                fields.number("openTasks"),
                fields.object("failures").counts(),
                fields.objectIfThere("fires").map(Fields::counts).orElseGet(TreeMap::new),
                fields.number("interactions"),
                overrides(fields),
                fields.number("millis"));
        fields.done();
        return summary;
    }

    /** Runs of before there were overrides say nothing of them. */
    private static OverrideCount overrides(Fields fields) {
        if (!fields.names().contains("overrides")) {
            return OverrideCount.NONE;
        }
        Fields counts = fields.object("overrides");
        OverrideCount read = new OverrideCount(counts.number("inForce"), counts.number("disagreeing"));
        counts.done();
        return read;
    }
}
