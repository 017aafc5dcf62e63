package dev.farol.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.diagnostic.Diagnostic;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scenario.run.Mismatch;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** What became of scenarios, as text and as JSON. Stateless. */
final class RunReport {

    private RunReport() {}

    static void text(ScenarioRun run, boolean coverage, PrintWriter out) {
        StringBuilder text = new StringBuilder();
        for (ScenarioResult result : run.results()) {
            if (!result.passed()) {
                failure(result, text);
            }
        }
        if (run.untested() > 0) {
            text.append("not fired by any scenario: ")
                    .append(Report.count(run.untested(), "rule"))
                    .append(coverage ? "\n" : " (--coverage lists them)\n");
        }
        for (Stage stage : coverage ? Stage.values() : new Stage[0]) {
            for (LoweredRule rule : run.unfired().getOrDefault(stage, List.of())) {
                text.append("  ")
                        .append(rule.place())
                        .append(": ")
                        .append(rule.name())
                        .append('\n');
            }
        }
        text.append(Report.count(run.results().size(), "scenario"))
                .append(", ")
                .append(run.passed())
                .append(" passed, ")
                .append(run.failed())
                .append(" failed\n");
        out.print(text);
        out.flush();
    }

    private static void failure(ScenarioResult result, StringBuilder text) {
        text.append("FAILED ")
                .append(result.scenario().place())
                .append(": ")
                .append(result.scenario().name())
                .append('\n');
        for (Mismatch mismatch : result.mismatches()) {
            text.append("  ").append(mismatch.sentence()).append('\n');
            mismatch.because().forEach(line -> text.append("    ").append(line).append('\n'));
        }
    }

    static void json(ScenarioRun run, List<Diagnostic> diagnostics, JsonGenerator json) throws IOException {
        json.writeNumberField("scenarios", run.results().size());
        json.writeNumberField("passed", run.passed());
        json.writeNumberField("failed", run.failed());
        json.writeArrayFieldStart("results");
        for (ScenarioResult result : run.results()) {
            json.writeStartObject();
            json.writeStringField("name", result.scenario().name());
            json.writeStringField("file", result.scenario().place().file());
            json.writeNumberField("line", result.scenario().place().line());
            json.writeBooleanField("passed", result.passed());
            json.writeArrayFieldStart("mismatches");
            for (Mismatch mismatch : result.mismatches()) {
                mismatch(mismatch, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notFired");
        for (Stage stage : Stage.values()) {
            for (LoweredRule rule : run.unfired().getOrDefault(stage, List.of())) {
                json.writeStartObject();
                json.writeStringField("rule", rule.name());
                json.writeStringField("stage", stage.folder());
                json.writeStringField("file", rule.place().file());
                json.writeNumberField("line", rule.place().line());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        Report.diagnostics(diagnostics, json);
    }

    private static void mismatch(Mismatch mismatch, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", mismatch.subject());
        json.writeStringField("expected", mismatch.expected());
        json.writeStringField("actual", mismatch.actual());
        json.writeArrayFieldStart("because");
        for (String line : mismatch.because()) {
            json.writeString(line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
