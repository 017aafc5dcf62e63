package dev.farol.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.DroolsRules;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleFormatter;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scenario.Scenario;
import dev.farol.scenario.Scenarios;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRun;
import dev.farol.scenario.run.ScenarioRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule folders that come with Farol: checked, tested and formatted as a person's own would be. */
class RuleFoldersTest {

    static Stream<Path> folders() {
        return Stream.of(
                Path.of("."),
                Path.of("../examples/chi/rules"),
                Path.of("../examples/courses/rules"),
                Path.of("../examples/courses/rules-first"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void checksWithoutAMessage(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = RuleFolder.read(folder, diagnostics);
        assertThat(RuleSetReader.check(files, diagnostics).rules()).isPresent();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::text).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void passesItsScenarios(Path folder) {
        ScenarioRun run = run(folder);
        assertThat(run.results()).isNotEmpty();
        assertThat(run.results())
                .filteredOn(result -> !result.passed())
                .extracting(RuleFoldersTest::shown)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void firesEveryRuleInAScenario(Path folder) {
        ScenarioRun run = run(folder);
        for (Stage stage : Stage.values()) {
            assertThat(run.unfired(stage)).as(stage.folder()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isFormatted(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = RuleFolder.read(folder, diagnostics);
        assertThat(RuleFormatter.changes(files, diagnostics))
                .as("farol rules fmt writes these anew")
                .extracting(RuleFile::path)
                .isEmpty();
    }

    private static ScenarioRun run(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = RuleFolder.read(folder, diagnostics);
        RuleSet rules = RuleSetReader.read(files, diagnostics).orElseThrow();
        List<Scenario> scenarios = Scenarios.read(files, diagnostics);
        try (DroolsRules compiled = DroolsRules.buildQuickly(rules.rules())) {
            return new ScenarioRunner(rules, compiled).run(scenarios);
        }
    }

    private static String shown(ScenarioResult result) {
        return result.scenario().place() + ": " + result.scenario().name() + ": " + result.mismatches();
    }
}
