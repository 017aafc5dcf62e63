package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.rulebook.ReadyRules;
import dev.farol.rules.RuleFiles;
import dev.farol.scenario.run.Mismatch;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of rules that want to go live.
 *
 * @param files that were looked at
 * @param diagnostics of files, rules and scenarios, in the order of their places
 * @param rules ready to score with; empty where something has an error
 * @param scenarios what became of them; empty where the rules have errors
 */
public record Verdict(
        RuleFiles files, List<Diagnostic> diagnostics, Optional<ReadyRules> rules, Optional<ScenarioRun> scenarios) {

    public Verdict {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether they may go live. */
    public boolean passes() {
        return rules.isPresent() && problems().stream().noneMatch(Diagnostic::isError);
    }

    /** The diagnostics, and each scenario that failed as one more. */
    public List<Diagnostic> problems() {
        List<Diagnostic> problems = new ArrayList<>(diagnostics);
        scenarios.map(ScenarioRun::results).orElse(List.of()).stream()
                .filter(result -> !result.passed())
                .map(Verdict::failure)
                .forEach(problems::add);
        problems.sort(null);
        return problems;
    }

    private static Diagnostic failure(ScenarioResult result) {
        List<String> sentences =
                result.mismatches().stream().map(Mismatch::sentence).toList();
        return Diagnostic.error(
                "scenario-failed",
                result.scenario().place(),
                "This scenario fails (" + result.scenario().name() + "): " + String.join("; ", sentences) + ".",
                "Maybe the rules do what was not meant, or the scenario expects what is no longer meant.");
    }
}
