package dev.farol.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.diagnostic.Diagnostic;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scenario.run.Mismatch;
import dev.farol.scenario.run.RuleCoverage;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRun;
import java.io.IOException;
import java.util.List;

/** What became of scenarios, into an object that is open. Stateless. */
public final class ScenarioRunJson {

    private ScenarioRunJson() {}

    /** How many scenarios passed, each of them, the rules that none fired, and the diagnostics. */
    public static void write(ScenarioRun run, List<Diagnostic> diagnostics, JsonGenerator json) throws IOException {
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
            for (LoweredRule rule : run.unfired(stage)) {
                json.writeStartObject();
                json.writeStringField("rule", rule.name());
                json.writeStringField("stage", stage.folder());
                json.writeStringField("file", rule.place().file());
                json.writeNumberField("line", rule.place().line());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("coverage");
        for (Stage stage : Stage.values()) {
            for (RuleCoverage covered : run.coverage().getOrDefault(stage, List.of())) {
                json.writeStartObject();
                json.writeStringField("rule", covered.rule().name());
                json.writeStringField("stage", stage.folder());
                json.writeNumberField("scenarios", covered.scenarios());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        DiagnosticsJson.write(diagnostics, json);
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
