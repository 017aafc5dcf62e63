package dev.farol.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.Cases.Case;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with mistakes, and exactly what is said about them. */
class BadFilesTest {

    @ParameterizedTest
    @MethodSource("scorecards")
    void reportsMistakesInScorecard(Case bad) {
        assertMessages("scorecard.yaml", bad, Scorecard::read);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void reportsMistakesInVocabulary(Case bad) {
        assertMessages("interactions.yaml", bad, Vocabulary::read);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void reportsMistakesInPlaybook(Case bad) {
        assertMessages("playbooks/call.md", bad, Playbook::read);
    }

    @ParameterizedTest
    @MethodSource("syntax")
    void explainsWhatIsNotYaml(Case bad) {
        assertMessages("f.yaml", bad, Vocabulary::read);
    }

    private static <T> void assertMessages(
            String path, Case bad, BiFunction<RuleFile, Diagnostics, Optional<T>> reader) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<T> read = reader.apply(RuleFile.of(path, bad.text()), diagnostics);
        String messages = diagnostics.sorted().stream().map(Diagnostic::text).collect(joining("\n"));
        assertThat(messages).isEqualTo(bad.messages());
        assertThat(read).isEmpty();
    }

    static Stream<Case> scorecards() {
        return Cases.of(BadFilesTest.class, "scorecard.bad");
    }

    static Stream<Case> vocabularies() {
        return Cases.of(BadFilesTest.class, "interactions.bad");
    }

    static Stream<Case> playbooks() {
        return Cases.of(BadFilesTest.class, "playbook.bad");
    }

    static Stream<Case> syntax() {
        return Cases.of(BadFilesTest.class, "syntax.bad");
    }
}
