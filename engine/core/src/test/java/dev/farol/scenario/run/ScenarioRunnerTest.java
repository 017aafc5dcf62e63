package dev.farol.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.DroolsRules;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {

    private static final String SCORECARD = """
            zone: America/Sao_Paulo
            base: 60
            minCoverage: 0.3
            dimensions:
              adoption: {min: -10, max: 20, from: [login]}
              sentiment: {min: -30, max: 70, from: [nps]}
              support: {min: -30, max: 20, from: [ticket]}
            bands:
              risk: {risk: true, color: red, label: {en: Risk, pt: Risco}}
              fine: {color: green, label: {en: Fine, pt: Bem}}
            """;

    private static final String HEALTH =
            rule("Logins", "@dimension(adoption)", "has(\"login\", 30)", "health.points(-25, \"a\");")
                    + rule("Happy", "@dimension(sentiment)", "latest(\"nps\", 30) >= 9", "health.points(60, \"b\");")
                    + rule("Never", "@dimension(support)", "count(\"ticket\", 30) > 5", "health.points(-5, \"c\");");

    private static final String BANDS = rule("At risk", "", "score <= 55", "health.band(\"risk\");")
            + rule("Fine", "", "score > 55", "health.band(\"fine\");");

    private static final String PLAYBOOKS =
            rule("Fell", "", "previousBand == \"fine\", change < 0", "health.recommend(\"call\", \"high\", \"d\");")
                    + rule("At all", "", "band == \"risk\"", "health.recommend(\"call\", \"low\", \"e\");");

    @Test
    void passesWhatHolds() {
        ScenarioRun run = run("""
                - name: By another name of the type, with a run before
                  asOf: 2026-11-01
                  previous: {score: 80, band: fine}
                  interactions:
                    - {type: signed_in, at: 2026-11-01}
                  expect: {score: 50, band: risk, factors: [Logins], notFactors: [Happy], playbooks: [call], coverage: 0.33}
                """);
        assertThat(run.results()).extracting(ScenarioResult::mismatches).containsExactly(List.of());
        assertThat(run.passed()).isEqualTo(1);
        assertThat(run.failed()).isZero();
    }

    @Test
    void saysWhatAScoreIsMadeOf() {
        assertThat(mismatches("""
                        - name: Limited
                          asOf: 2026-11-01
                          interactions:
                            - {type: login, at: 2026-10-30}
                            - {type: nps, at: 2026-10-30, value: 9}
                          expect: {score: 99, coverage: {from: 0.7}}
                        """))
                .containsExactly(
                        "score: expected 99, actual 100 (base 60; adoption -10, limited from -25: Logins -25; "
                                + "sentiment +60: Happy +60; limited to 100, from 110)",
                        "coverage: expected from 0.7, actual 0.6667");
    }

    @Test
    void saysWhyThereIsNoScore() {
        assertThat(mismatches("""
                        - name: Nothing known
                          asOf: 2026-11-01
                          expect: {score: 60, band: fine}
                        """))
                .containsExactly(
                        "score: expected 60, actual not scored (coverage 0 is less than minCoverage 0.3; base 60)",
                        "band: expected fine, actual not-scored (coverage 0 is less than minCoverage 0.3; base 60)");
        assertThat(mismatches("""
                        - name: Nothing known
                          asOf: 2026-11-01
                          expect: {score: null, band: not-scored}
                        """)).isEmpty();
    }

    @Test
    void tellsWhichRulesNoScenarioFired() {
        ScenarioRun run = run("""
                - name: At risk
                  asOf: 2026-11-01
                  interactions:
                    - {type: login, at: 2026-10-30}
                  expect: {band: risk}
                """);
        assertThat(run.unfired(Stage.HEALTH)).extracting(LoweredRule::name).containsExactly("Happy", "Never");
        assertThat(run.unfired(Stage.BANDS)).extracting(LoweredRule::name).containsExactly("Fine");
        assertThat(run.unfired(Stage.PLAYBOOKS)).extracting(LoweredRule::name).containsExactly("Fell");
        assertThat(run.untested()).isEqualTo(4);
    }

    @Test
    void runsNoScenarioAtAll() {
        ScenarioRun run = run("[]\n");
        assertThat(run.results()).isEmpty();
        assertThat(run.untested()).isEqualTo(7);
    }

    private static List<String> mismatches(String scenarios) {
        return run(scenarios).results().get(0).mismatches().stream()
                .map(Mismatch::toString)
                .toList();
    }

    private static ScenarioRun run(String scenarios) {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = RuleFiles.of(List.of(
                RuleFile.of("scorecard.yaml", SCORECARD),
                RuleFile.of(
                        "interactions.yaml",
                        "login: {aliases: [signed_in]}\nnps: {value: {from: 0, to: 10}}\nticket: {}\n"),
                RuleFile.of("health/a.drl", HEALTH),
                RuleFile.of("bands/a.drl", BANDS),
                RuleFile.of("playbooks/a.drl", PLAYBOOKS),
                RuleFile.of(
                        "playbooks/call.md",
                        "---\ntitle: {en: Call, pt: Ligar}\nowner: csm\ndue: 2\ncooldown: 3\n---\n## en\nCall.\n## pt\nLigue.\n"),
                RuleFile.of("scenarios/a.yaml", scenarios)));
        RuleSetReader.Checked checked = RuleSetReader.check(files, diagnostics);
        RuleSet rules = checked.rules()
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
        List<Scenario> read = checked.scenarios();
        assertThat(diagnostics.sorted())
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::text)
                .isEmpty();
        try (DroolsRules compiled = DroolsRules.buildQuickly(rules.rules())) {
            return new ScenarioRunner(rules, compiled).run(read);
        }
    }

    private static String rule(String name, String annotation, String condition, String call) {
        return "rule \"%s\"\n  %s\nwhen\n  Customer( %s )\nthen\n  %s\nend\n"
                .formatted(name, annotation, condition, call);
    }
}
