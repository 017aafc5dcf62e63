package dev.farol.cli.rules;

import dev.farol.rules.Stage;
import dev.farol.scenario.run.Mismatch;
import dev.farol.scenario.run.RuleCoverage;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRun;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

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
        if (coverage) {
            text.append("scenarios that fired each rule:\n");
        }
        for (Stage stage : coverage ? Stage.values() : new Stage[0]) {
            for (RuleCoverage covered : run.coverage().getOrDefault(stage, List.of())) {
                text.append(String.format(Locale.ROOT, "%5d  ", covered.scenarios()))
                        .append(covered.rule().place())
                        .append(": ")
                        .append(covered.rule().name())
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
