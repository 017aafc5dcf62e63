package dev.farol.cli.rules;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scenario.run.Mismatch;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRun;
import java.io.PrintWriter;
import java.util.List;

/** What became of scenarios, as text. Stateless. */
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
}
