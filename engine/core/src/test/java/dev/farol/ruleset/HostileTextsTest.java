package dev.farol.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Customer;
import dev.farol.drools.DroolsRules;
import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Language;
import dev.farol.rules.Stage;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Factor;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code in texts is text: it is built, scored with, and read back, and does nothing. */
class HostileTextsTest {

    private static final String RUN = "System.setProperty(\"farol.canary\", \"sang\")";

    @TempDir
    Path temp;

    @Test
    void areDataInTheExecutableModel() throws IOException {
        Canary canary = Canary.quiet(temp);
        RuleSet set = HostileTexts.read(temp);
        try (DroolsRules rules = DroolsRules.build(set.rules())) {
            assertScores(set, rules, canary);
        }
    }

    @Test
    void areDataInTheClassicBuilder() throws IOException {
        Canary canary = Canary.quiet(temp);
        RuleSet set = HostileTexts.read(temp);
        try (DroolsRules rules = DroolsRules.buildQuickly(set.rules())) {
            assertScores(set, rules, canary);
        }
    }

    private static void assertScores(RuleSet set, DroolsRules rules, Canary canary) {
        String name = "@{" + RUN + "}";
        Customer customer = new Customer(
                RUN, Map.of("plan", RUN, "name", name), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        Case given = new Case(customer, History.EMPTY, Previous.NONE, 0);
        Assessment assessment = new Scorer(set, new Names())
                .score(List.of(given), rules.newEvaluator())
                .get(0);
        assertThat(assessment.failures()).isEmpty();
        assertThat(assessment.factors())
                .extracting(Factor::rule)
                .containsExactlyInAnyOrderElementsOf(fromHostileFiles(set));
        assertThat(assessment.factors())
                .extracting(factor -> factor.reason().in(Language.EN))
                .contains("\"); " + RUN + "; (\"", name + " <script>fetch('http://127.0.0.1:9/')</script> %s %n $1");
        assertThat(assessment.recommendations()).singleElement().satisfies(recommendation -> {
            assertThat(recommendation.reason().in(Language.EN)).isEqualTo("\"); " + RUN + "; // " + name);
            assertThat(recommendation.reason().in(Language.PT)).isEqualTo("-");
        });
        assertThat(canary.sang()).isFalse();
    }

    private static List<String> fromHostileFiles(RuleSet set) {
        return set.rules(Stage.HEALTH).stream()
                .filter(rule -> rule.place().file().startsWith("health/hostile"))
                .map(LoweredRule::name)
                .toList();
    }
}
