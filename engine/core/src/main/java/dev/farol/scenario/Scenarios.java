package dev.farol.scenario;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;

/** The scenarios of a rule folder. Stateless. */
public final class Scenarios {

    private Scenarios() {}

    /** All scenarios without mistakes, by file, then in the order of the file; the mistakes are in the diagnostics. */
    public static List<Scenario> read(RuleFiles files, Diagnostics diagnostics) {
        List<Scenario> scenarios = new ArrayList<>();
        for (RuleFile file : files.scenarios().values()) {
            scenarios.addAll(Scenario.read(file, diagnostics));
        }
        return List.copyOf(scenarios);
    }

    /** Reports what the scenarios name and the rule folder does not have. */
    public static void check(List<Scenario> scenarios, KnownNames known, Diagnostics diagnostics) {
        scenarios.forEach(scenario -> scenario.check(known, diagnostics));
    }
}
