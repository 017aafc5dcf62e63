package dev.farol.scenario.run;

import dev.farol.customer.Interaction;
import dev.farol.history.Conflicts;
import dev.farol.history.EpochNanos;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.history.Row;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.scenario.Mention;
import dev.farol.scenario.Scenario;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Scorer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Runs scenarios: scores their customers with a rule set, all in one batch, and compares what comes out with what they
 * expect. Thread safe.
 */
public final class ScenarioRunner {

    private final RuleSet rules;
    private final Evaluators evaluators;

    /** @param evaluators the compiled rules of the set */
    public ScenarioRunner(RuleSet rules, Evaluators evaluators) {
        this.rules = rules;
        this.evaluators = evaluators;
    }

    public ScenarioRun run(List<Scenario> scenarios) {
        Names names = new Names();
        Row row = new Row();
        HistoryBuilder builder = new HistoryBuilder();
        List<Case> cases = new ArrayList<>(scenarios.size());
        for (Scenario scenario : scenarios) {
            cases.add(asCase(scenario, row, builder, names));
        }
        RecordingEvaluator evaluator = new RecordingEvaluator(evaluators.newEvaluator());
        List<Assessment> assessments = new Scorer(rules, names).score(cases, evaluator);
        Comparison comparison = new Comparison(rules.scorecard());
        List<ScenarioResult> results = new ArrayList<>(scenarios.size());
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            Assessment assessment = assessments.get(i);
            results.add(new ScenarioResult(scenario, assessment, comparison.mismatches(scenario.expect(), assessment)));
        }
        return new ScenarioRun(results, coverage(evaluator, assessments));
    }

    private Case asCase(Scenario scenario, Row row, HistoryBuilder builder, Names names) {
        ZoneId zone = rules.scorecard().zone();
        long line = 0;
        for (Interaction interaction : scenario.interactions(zone, rules.vocabulary())) {
            row.of(interaction, names);
            builder.add(row.bytes(), 0, row.length(), ++line);
        }
        return new Case(
                scenario.customer(),
                builder.build(Conflicts.IGNORED),
                scenario.previous().map(ScenarioRunner::asPrevious).orElse(Previous.NONE),
                EpochNanos.of(scenario.asOf().end(zone)));
    }

    private static Previous asPrevious(dev.farol.scenario.Previous written) {
        return new Previous(
                written.score().map(OptionalInt::of).orElse(OptionalInt.empty()),
                written.band().map(Mention::name).orElse(""));
    }

    private Map<Stage, List<RuleCoverage>> coverage(RecordingEvaluator evaluator, List<Assessment> assessments) {
        Map<Stage, List<RuleCoverage>> coverage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            List<LoweredRule> all = rules.rules(stage);
            int[] scenarios = new int[all.size()];
            List<BitSet> each = evaluator.fired(stage);
            for (int i = 0; i < each.size(); i++) {
                // Band rules do not count for a customer without a score.
                if (stage != Stage.BANDS || assessments.get(i).score().isPresent()) {
                    each.get(i).stream().forEach(rule -> scenarios[rule]++);
                }
            }
            List<RuleCoverage> ofStage = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                ofStage.add(new RuleCoverage(all.get(i), scenarios[i]));
            }
            coverage.put(stage, List.copyOf(ofStage));
        }
        return coverage;
    }
}
