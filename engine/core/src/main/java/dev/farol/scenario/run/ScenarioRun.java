package dev.farol.scenario.run;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What became of some scenarios, and what they leave untested.
 *
 * @param results in the order of the scenarios
 * @param coverage for each stage how well each rule is tested, in the order of the rule set
 */
public record ScenarioRun(List<ScenarioResult> results, Map<Stage, List<RuleCoverage>> coverage) {

    public ScenarioRun {
        results = List.copyOf(results);
        coverage = Map.copyOf(coverage);
    }

    public int passed() {
        return (int) results.stream().filter(ScenarioResult::passed).count();
    }

    public int failed() {
        return results.size() - passed();
    }

    /** The rules of a stage that none of the scenarios fired. */
    public List<LoweredRule> unfired(Stage stage) {
        return coverage.getOrDefault(stage, List.of()).stream()
                .filter(each -> each.scenarios() == 0)
                .map(RuleCoverage::rule)
                .toList();
    }

    /** How many rules none of the scenarios fired. */
    public int untested() {
        return Arrays.stream(Stage.values())
                .mapToInt(stage -> unfired(stage).size())
                .sum();
    }
}
