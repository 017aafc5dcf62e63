package dev.farol.firing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.oracle.SmallFolder;
import dev.farol.ruleset.RuleSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FireLintTest {

    private static RuleSet rules(String... conditions) {
        StringBuilder drl = new StringBuilder();
        for (int i = 0; i < conditions.length; i++) {
            drl.append(SmallFolder.health("R" + i, "adoption", conditions[i], -1 - i));
        }
        return SmallFolder.plain().with("health/rules.drl", drl.toString()).rules();
    }

    private static String found(RuleSet rules, FireStatistics statistics) {
        Diagnostics diagnostics = new Diagnostics();
        FireLint.look(rules, statistics, diagnostics);
        assertThat(diagnostics.hasErrors()).isFalse();
        return diagnostics.sorted().stream().map(Diagnostic::code).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "200000, 0, fires-for-hardly-any",
        "200000, 199, fires-for-hardly-any",
        "200000, 200, ''",
        "200000, 190000, ''",
        "200000, 190001, fires-for-nearly-all",
        "999, 0, ''",
        "1000, 0, fires-for-hardly-any",
        "99, 99, ''",
        "100, 96, fires-for-nearly-all",
        "0, 0, ''",
    })
    void warnsOfRulesThatTellHardlyAnybodyApart(long customers, long fired, String code) {
        RuleSet rules = rules("count(\"login\", 30) == 0");
        assertThat(found(rules, FireStatistics.of(rules, customers, fired == 0 ? Map.of() : Map.of("R0", fired))))
                .isEqualTo(code);
    }

    @Test
    void saysHowOftenTheRuleFired() {
        RuleSet rules = rules("count(\"login\", 30) == 0");
        Diagnostics diagnostics = new Diagnostics();
        FireLint.look(rules, FireStatistics.of(rules, 2_000, Map.of("R0", 1_999L)), diagnostics);
        assertThat(diagnostics.sorted().get(0).text())
                .isEqualTo(
                        "health/rules.drl:1:6: warning[fires-for-nearly-all]: This rule fired for 99.9 % of the base in the last run,"
                                + " and so tells hardly any apart (R0, 1999 of 2000 customers).\n"
                                + "  Maybe it should ask for more, or its points belong to the base score.");
    }

    @Test
    void saysNothingOfRulesWhoseConditionIsAnotherNow() {
        RuleSet ran = rules("count(\"login\", 30) == 0", "plan == \"pro\"", "mrr > 5");
        RuleSet now = rules("mrr > 1 || plan == \"free\"", "plan == \"pro\"", "mrr > 6", "has(\"login\", 7)");
        FireStatistics statistics =
                FireStatistics.of(ran, 5_000, Map.of("R1", 12L)).about(now, ran);
        assertThat(statistics.fires()).containsOnlyKeys("R1").containsEntry("R1", 12L);
        assertThat(FireStatistics.of(ran, 5_000, Map.of()).about(ran, ran).fires())
                .hasSize(3);
    }
}
