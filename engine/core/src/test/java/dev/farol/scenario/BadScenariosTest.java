package dev.farol.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.Cases;
import dev.farol.rules.Cases.Case;
import dev.farol.rules.RuleFile;
import dev.farol.rules.Vocabulary;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios with mistakes, and exactly what is said about them. */
class BadScenariosTest {

    @ParameterizedTest
    @MethodSource("unreadable")
    void reportsMistakes(Case bad) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Scenario.read(RuleFile.of("scenarios/s.yaml", bad.text()), diagnostics))
                .isEmpty();
        assertMessages(bad, diagnostics);
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void reportsNamesThatTheFolderDoesNotKnow(Case bad) {
        Diagnostics diagnostics = new Diagnostics();
        String types = """
                login: {}
                nps: {value: {from: 0, to: 10}, data: {survey: [relational, transactional], seconds: number}, aliases: [NPS answer]}
                """;
        Vocabulary vocabulary = Vocabulary.read(RuleFile.of("interactions.yaml", types), diagnostics)
                .orElseThrow();
        KnownNames known = new KnownNames(
                vocabulary, Set.of("churn-risk", "healthy"), Set.of("NPS detractor"), Set.of("rescue-call"));
        var scenarios = Scenario.read(RuleFile.of("scenarios/s.yaml", bad.text()), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        scenarios.forEach(scenario -> scenario.check(known, diagnostics));
        assertMessages(bad, diagnostics);
    }

    private static void assertMessages(Case bad, Diagnostics diagnostics) {
        String messages = diagnostics.sorted().stream().map(Diagnostic::text).collect(joining("\n"));
        assertThat(messages).isEqualTo(bad.messages());
    }

    static Stream<Case> unreadable() {
        return Cases.of(BadScenariosTest.class, "scenario.bad");
    }

    static Stream<Case> unknown() {
        return Cases.of(BadScenariosTest.class, "names.bad");
    }
}
