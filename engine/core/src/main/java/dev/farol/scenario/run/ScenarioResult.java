package dev.farol.scenario.run;

import dev.farol.scenario.Scenario;
import dev.farol.scoring.Assessment;
import java.util.List;

/**
 * What became of one scenario.
 *
 * @param mismatches expectations that do not hold; none when it passed
 */
public record ScenarioResult(Scenario scenario, Assessment assessment, List<Mismatch> mismatches) {

    public ScenarioResult {
        mismatches = List.copyOf(mismatches);
    }

    public boolean passed() {
        return mismatches.isEmpty();
    }
}
