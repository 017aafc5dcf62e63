package dev.farol.report;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scenario.run.Mismatch;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRun;
import java.util.List;
import java.util.Locale;

/** What became of scenarios, as a terminal shows it. Stateless. */
public final class ScenarioRunText {

    private ScenarioRunText() {}

    /** What is said of rules. */
    public enum Rules {
        /** Nothing, as where only some scenarios ran. */
        NONE,
        /** How many no scenario fired, and which option of the command line tells of all. */
        COUNTED,
        /** Those that no scenario fired. */
        UNFIRED,
        /** How many scenarios fired each. */
        ALL
    }

    /**
     * Those that failed and why, then how many there are.
     *
     * @param listing what is said of rules
     */
    public static String of(ScenarioRun run, Rules listing) {
        StringBuilder text = new StringBuilder();
        for (ScenarioResult result : run.results()) {
            if (!result.passed()) {
                failure(result, text);
            }
        }
        if (run.untested() > 0 && listing != Rules.NONE) {
            text.append("not fired by any scenario: ")
                    .append(Counted.of(run.untested(), "rule"))
                    .append(listing == Rules.COUNTED ? " (--coverage lists them)\n" : "\n");
        }
        for (Stage stage : Stage.values()) {
            if (listing == Rules.UNFIRED) {
                run.unfired(stage).forEach(rule -> line("  ", rule, text));
            }
        }
        if (listing == Rules.ALL) {
            text.append("scenarios that fired each rule:\n");
            for (Stage stage : Stage.values()) {
                run.coverage()
                        .getOrDefault(stage, List.of())
                        .forEach(covered ->
                                line(String.format(Locale.ROOT, "%5d  ", covered.scenarios()), covered.rule(), text));
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

    private static void line(String before, LoweredRule rule, StringBuilder text) {
        text.append(before)
                .append(rule.place())
                .append(": ")
                .append(rule.name())
                .append('\n');
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
