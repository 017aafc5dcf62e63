package dev.farol.metrics;

import static dev.farol.oracle.SmallFolder.health;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.drools.DroolsRules;
import dev.farol.metrics.catalogue.Catalogue;
import dev.farol.metrics.period.PeriodProblem;
import dev.farol.oracle.SmallFolder;
import dev.farol.ruleset.RuleSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every metric by hand: the tables of {@code src/test/resources/metrics}. */
class WorkedExamplesTest {

    /** Two practices: signing in often, and breadth. Base 60. */
    private static final RuleSet CHI = SmallFolder.plain()
            .with(
                    "health/usage.drl",
                    health("often", "adoption", "count(\"login\", 30) >= 3", 9)
                            + health("never", "adoption", "count(\"login\", 30) == 0", -20))
            .rules();

    private static final DroolsRules DROOLS = DroolsRules.build(CHI.rules());

    @AfterAll
    static void closes() {
        DROOLS.close();
    }

    static List<Example> examples() {
        return ExampleReader.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void figuresAreThoseComputedByHand(Example example) throws PeriodProblem, IOException {
        Optional<Happiness> happiness =
                example.settings().containsKey("chi") ? Optional.of(new Happiness(CHI, DROOLS)) : Optional.empty();
        MetricsResult result = example.base().compute(example.request(), happiness);

        List<String> differences = new ArrayList<>();
        for (Expectation expectation : example.expected()) {
            Group group = expectation
                    .group()
                    .map(name -> new Group(example.settings().getOrDefault("by", ""), name))
                    .orElse(Group.WHOLE);
            Figure figure = result.find(expectation.metric(), example.period(expectation), group)
                    .orElseThrow(() -> new AssertionError("not asked for: " + expectation));
            expectation
                    .differences(figure)
                    .forEach(difference -> differences.add(
                            expectation.metric() + " " + figure.period() + " " + group.name() + ": " + difference));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyMetricHasAnExampleWithAValue() {
        List<Expectation> all = examples().stream()
                .flatMap(example -> example.expected().stream())
                .toList();
        assertThat(Expectation.metrics(all)).containsExactlyInAnyOrderElementsOf(Catalogue.ids());
    }
}
