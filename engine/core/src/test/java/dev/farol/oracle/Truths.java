package dev.farol.oracle;

import dev.farol.customer.Customer;
import dev.farol.drools.DroolsRules;
import dev.farol.history.Names;
import dev.farol.oracle.plain.PlainCase;
import dev.farol.oracle.plain.PlainScorer;
import dev.farol.oracle.straightline.StraightLineEvaluator;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Factor;
import dev.farol.scoring.Scorer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of some conditions hold for one customer, found in each of the five ways. */
final class Truths {

    /** Has a plan, and the attributes five, zero and huge; nothing else. */
    private static final PlainCase CUSTOMER = new PlainCase(
            new Customer(
                    "c",
                    Map.of("plan", "pro"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(
                            "five", new BigDecimal("5"),
                            "zero", new BigDecimal("0.00"),
                            "huge", new BigDecimal("1E+200"))),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2026-06-30T12:00:00Z"));

    private Truths() {}

    /** For each way the conditions that hold. */
    static Map<String, Set<String>> of(List<String> conditions) {
        StringBuilder drl = new StringBuilder();
        for (int i = 0; i < conditions.size(); i++) {
            drl.append(SmallFolder.health("r" + i, "mood", conditions.get(i), i % 100 + 1));
        }
        SmallFolder folder = SmallFolder.plain().with("health/table.drl", drl.toString());
        RuleSet rules = Unlinted.rules(folder);
        Map<String, Set<String>> found = new LinkedHashMap<>();
        found.put("plain", plain(folder, conditions));
        found.put("tree walk", fired(rules, new TreeWalkEvaluator(rules.rules()), conditions));
        found.put("straight line", fired(rules, new StraightLineEvaluator(rules.rules()), conditions));
        try (DroolsRules executable = DroolsRules.build(rules.rules());
                DroolsRules classic = DroolsRules.buildQuickly(rules.rules())) {
            found.put("executable model", fired(rules, executable.newEvaluator(), conditions));
            found.put("classic", fired(rules, classic.newEvaluator(), conditions));
        }
        return found;
    }

    private static Set<String> fired(RuleSet rules, Evaluator evaluator, List<String> conditions) {
        Names names = new Names();
        Assessment assessment = new Scorer(rules, names)
                .score(List.of(Cases.of(CUSTOMER, names)), evaluator)
                .get(0);
        Set<String> fired = new TreeSet<>();
        for (Factor factor : assessment.factors()) {
            fired.add(conditions.get(Integer.parseInt(factor.rule().substring(1))));
        }
        return fired;
    }

    private static Set<String> plain(SmallFolder folder, List<String> conditions) {
        Set<String> fired = new TreeSet<>();
        for (String line : new PlainScorer(folder.read()).assess(CUSTOMER)) {
            if (line.startsWith("factor ")) {
                fired.add(conditions.get(Integer.parseInt(line.substring(8, line.indexOf(',')))));
            }
        }
        return fired;
    }
}
