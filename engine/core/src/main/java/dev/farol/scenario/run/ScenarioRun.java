package dev.farol.scenario.run;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What became of some scenarios, and what they leave untested.
 *
 * @param results in the order of the scenarios
 * @param unfired for each stage the rules that none of the scenarios fired, in the order of the rule set
 */
public record ScenarioRun(List<ScenarioResult> results, Map<Stage, List<LoweredRule>> unfired) {

    public ScenarioRun {
        results = List.copyOf(results);
        unfired = Map.copyOf(unfired);
    }

    public int passed() {
        return (int) results.stream().filter(ScenarioResult::passed).count();
    }

    public int failed() {
        return results.size() - passed();
    }

    /** How many rules none of the scenarios fired. */
    public int untested() {
        return unfired.values().stream().mapToInt(Collection::size).sum();
    }
}
