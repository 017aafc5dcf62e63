package dev.farol.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Customer;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.history.Names;
import dev.farol.rules.RuleFile;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scenario.Scenario;
import dev.farol.scenario.make.CannotMake;
import dev.farol.scenario.make.ScenarioMaker;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRunner;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Scorer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random rules that ask everything there is to ask: a scenario of any customer says of it what the rules said. */
class MadeScenariosTest {

    private static final int CUSTOMERS = 120;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void aScenarioOfAnyCustomerPassesAndDoesNotNameIt(long seed) {
        Seeded seeded = RandomFolder.make(seed, CUSTOMERS);
        RuleSet rules = RuleSetReader.read(RandomFolder.ruleFiles(seeded.files()), new Diagnostics())
                .orElseThrow();
        Names names = new Names();
        List<Case> cases = seeded.cases().stream()
                .map(plain -> anonymous(Cases.of(plain, names)))
                .toList();
        TreeWalkEvaluator evaluator = new TreeWalkEvaluator(rules.rules());
        List<Assessment> assessments = new Scorer(rules, names).score(cases, evaluator);
        ScenarioMaker maker = new ScenarioMaker(rules, names);
        List<String> made = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < cases.size(); i++) {
            try {
                made.add(maker.make("number " + i, cases.get(i), assessments.get(i)));
                assertThat(made.get(made.size() - 1))
                        .doesNotContain("Secret")
                        .doesNotContain(seeded.cases().get(i).customer().id() + "\"");
            } catch (CannotMake cannot) {
                assertThat(assessments.get(i).failures())
                        .as(cannot.getMessage())
                        .isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isLessThan(CUSTOMERS / 2);
        Diagnostics diagnostics = new Diagnostics();
        List<Scenario> read = Scenario.read(
                new RuleFile("scenarios/made.yaml", String.join("\n", made).getBytes(StandardCharsets.UTF_8)),
                diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(new ScenarioRunner(rules, new Walking(evaluator)).run(read).results())
                .hasSize(CUSTOMERS - refused)
                .allSatisfy(result -> assertThat(result.mismatches())
                        .as(made.get(read.indexOf(result.scenario())))
                        .isEmpty())
                .allSatisfy(result ->
                        assertThat(summary(result.assessment())).isEqualTo(summary(assessments.get(number(result)))));
    }

    private static int number(ScenarioResult result) {
        return Integer.parseInt(result.scenario().name().substring("number ".length()));
    }

    /** Everything but what says whose it is. */
    private static List<Object> summary(Assessment assessment) {
        return List.of(
                assessment.asOf(),
                assessment.score(),
                assessment.band(),
                assessment.coverage(),
                assessment.limits(),
                assessment.factors().stream().map(factor -> factor.rule()).toList(),
                assessment.recommendations().stream()
                        .map(each -> each.playbook() + each.priority())
                        .toList());
    }

    /** With names that no rule knows and nobody may see, and without a number that no scenario can have. */
    private static Case anonymous(Case given) {
        Customer customer = given.customer();
        Map<String, String> texts = new java.util.HashMap<>(customer.texts());
        for (String field : List.of("name", "owner", "email")) {
            texts.computeIfPresent(field, (name, text) -> "Secret " + text);
        }
        Map<String, Object> attributes = new java.util.HashMap<>(customer.attributes());
        attributes.remove("huge");
        return new Case(
                new Customer(customer.id(), texts, customer.mrr(), customer.since(), customer.renewal(), attributes),
                given.history(),
                given.previous(),
                given.asOf());
    }

    private record Walking(Evaluator evaluator) implements Evaluators {
        @Override
        public Evaluator newEvaluator() {
            return evaluator;
        }

        @Override
        public void close() {}
    }
}
