package dev.farol.report;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scenario.run.Mismatch;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRun;
import java.util.List;

/** What became of scenarios, as a terminal shows it. Stateless. */
public final class ScenarioRunText {

    private ScenarioRunText() {}

    /** What is said of the rules that no scenario fired. */
    public enum Unfired {
        /** Nothing, as where only some scenarios ran. */
        UNTOLD,
        /** How many there are, and which option of the command line lists them. */
        COUNTED,
        LISTED
    }

    /**
     * Those that failed and why, then how many there are.
     *
     * @param listing what is said of the rules that none fired
     */
    public static String of(ScenarioRun run, Unfired listing) {
        StringBuilder text = new StringBuilder();
        for (ScenarioResult result : run.results()) {
            if (!result.passed()) {
                failure(result, text);
            }
        }
        if (run.untested() > 0 && listing != Unfired.UNTOLD) {
            text.append("not fired by any scenario: ")
                    .append(Counted.of(run.untested(), "rule"))
                    .append(listing == Unfired.LISTED ? "\n" : " (--coverage lists them)\n");
        }
        for (Stage stage : listing == Unfired.LISTED ? Stage.values() : new Stage[0]) {
            for (LoweredRule rule : run.unfired().getOrDefault(stage, List.of())) {
                text.append("  ")
                        .append(rule.place())
                        .append(": ")
                        .append(rule.name())
                        .append('\n');
            }
        }
        text.append(Counted.of(run.results().size(), "scenario"))
                .append(", ")
                .append(run.passed())
                .append(" passed, ")
                .append(run.failed())
                .append(" failed\n");
        return text.toString();
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
