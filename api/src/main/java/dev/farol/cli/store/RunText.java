package dev.farol.cli.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.run.RunSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** The summary of a run, for people and for programs. Stateless. */
final class RunText {

    private RunText() {}

    static List<String> lines(RunRecord run) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "run " + run.number() + " " + run.state().label() + ", as of " + run.asOf() + ", rules " + run.rules());
        run.summary().ifPresent(summary -> lines(run, summary, lines));
        return lines;
    }

    private static void lines(RunRecord run, RunSummary summary, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT,
                "%d customers in %.1f s, %d of them not scored",
                summary.customers(),
                summary.millis() / 1e3,
                summary.notScored()));
        summary.bands().forEach((band, count) -> lines.add(String.format(Locale.ROOT, "  %-12s %9d", band, count)));
        summary.moved()
                .forEach((from, all) ->
                        all.forEach((to, count) -> lines.add("moved from " + from + " to " + to + ": " + count)));
        if (run.state() == RunState.COMMITTED) {
            lines.add("tasks: " + summary.newTasks() + " new, " + summary.resolvedTasks() + " resolved, "
                    + summary.openTasks() + " open");
        }
        if (summary.overrides().inForce() > 0) {
            lines.add("overrides: " + summary.overrides().inForce() + " in force, "
                    + summary.overrides().disagreeing() + " in another band than the computed one");
        }
        summary.failures()
                .forEach((rule, count) ->
                        lines.add("warning: " + (rule.isEmpty() ? "no single band" : "rule " + rule + " failed")
                                + " for " + count + " customers"));
    }

    static void json(RunRecord run, JsonGenerator json) throws IOException {
        json.writeNumberField("run", run.number());
        json.writeStringField("state", run.state().label());
        json.writeStringField("asOf", run.asOf().toString());
        json.writeStringField("rules", run.rules());
        if (run.summary().isPresent()) {
            summary(run, run.summary().get(), json);
        }
    }

    private static void summary(RunRecord run, RunSummary summary, JsonGenerator json) throws IOException {
        json.writeNumberField("customers", summary.customers());
        json.writeNumberField("scored", summary.scored());
        json.writeNumberField("notScored", summary.notScored());
        counts("bands", summary.bands(), json);
        json.writeObjectFieldStart("moved");
        for (Map.Entry<String, SortedMap<String, Long>> from : summary.moved().entrySet()) {
            counts(from.getKey(), from.getValue(), json);
        }
        json.writeEndObject();
        json.writeNumberField("newTasks", summary.newTasks());
        json.writeNumberField("resolvedTasks", summary.resolvedTasks());
        if (run.state() == RunState.COMMITTED) {
            json.writeNumberField("openTasks", summary.openTasks());
        }
        counts("failures", summary.failures(), json);
        counts("fires", summary.fires(), json);
        json.writeNumberField("interactions", summary.interactions());
        json.writeObjectFieldStart("overrides");
        json.writeNumberField("inForce", summary.overrides().inForce());
        json.writeNumberField("disagreeing", summary.overrides().disagreeing());
        json.writeEndObject();
        json.writeNumberField("millis", summary.millis());
    }

    private static void counts(String field, Map<String, Long> counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}
