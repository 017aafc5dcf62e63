package dev.farol.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoodFilesTest {

    private static final String SCORECARD = """
            zone: America/Sao_Paulo
            base: 60
            minCoverage: 0.3
            dimensions:
              adoption: {min: -30, max: 20, from: [login, feature_usage], label: {en: Adoption, pt: Adoção}}
            bands:                       # worst first
              churn-risk: {risk: true, color: red, label: {en: Churn risk, pt: Risco de churn}}
              neutral:    {color: amber, label: {en: Neutral}}
              healthy: {}
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsScorecard() {
        assertThat(Scorecard.read(RuleFile.of("scorecard.yaml", SCORECARD), diagnostics))
                .contains(new Scorecard(
                        ZoneId.of("America/Sao_Paulo"),
                        60,
                        0.3,
                        90,
                        List.of(new Dimension(
                                "adoption",
                                -30,
                                20,
                                List.of("login", "feature_usage"),
                                new Label("Adoption", "Adoção"))),
                        List.of(
                                new Band("churn-risk", true, "red", new Label("Churn risk", "Risco de churn")),
                                new Band("neutral", false, "amber", Label.of("Neutral")),
                                new Band("healthy", false, "gray", Label.of("healthy")))));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void comparesDimensionsWithTheVocabulary() {
        String types = "logins: {aliases: [feature_usage]}\n";
        Vocabulary vocabulary = Vocabulary.read(RuleFile.of("interactions.yaml", types), diagnostics)
                .orElseThrow();
        Scorecard.check(RuleFile.of("scorecard.yaml", SCORECARD), vocabulary, diagnostics);
        assertThat(diagnostics.sorted()).map(Diagnostic::text).containsExactly("""
                scorecard.yaml:5:40: error[unknown-type]: interactions.yaml does not know this type (login)
                  Did you mean "logins"?""", """
                scorecard.yaml:5:47: error[unknown-type]: interactions.yaml does not know this type (feature_usage)
                  Did you mean "logins"?""");
    }

    @Test
    void readsVocabulary() {
        String text = """
                nps: {value: {from: 0, to: 10}, data: {survey: [relational, "5"], seats: number, trial: boolean, reasonText: text}, label: {en: NPS answer, pt: Resposta}}
                login: {label: {en: Signed in}, aliases: [sign_in, "Signed In"]}
                order: {value: {from: 0.5}}
                change: {value: {}}
                bare:
                """;
        Vocabulary vocabulary = Vocabulary.read(RuleFile.of("interactions.yaml", text), diagnostics)
                .orElseThrow();
        assertThat(vocabulary.types().keySet()).containsExactly("bare", "change", "login", "nps", "order");
        InteractionType nps = vocabulary.find("nps").orElseThrow();
        assertThat(nps.value()).contains(new Range(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.TEN)));
        assertThat(nps.data())
                .containsExactly(
                        Map.entry("survey", new DataField.Words(List.of("relational", "5"))),
                        Map.entry("seats", new DataField.Number()),
                        Map.entry("trial", new DataField.Flag()),
                        Map.entry("reasonText", new DataField.Text()));
        assertThat(vocabulary.find("Signed In")).map(InteractionType::name).contains("login");
        assertThat(vocabulary.byAnyName()).hasSize(7);
        assertThat(vocabulary.find("change").orElseThrow().value()).contains(Range.ANY);
        assertThat(vocabulary.find("bare").orElseThrow().label()).isEqualTo(Label.of("bare"));
        assertThat(vocabulary.find("LOGIN")).isEmpty();
    }

    @Test
    void readsWordsThatOlderYamlTakesForSomethingElse() {
        String text = "answer: {data: {said: [yes, no, on, off, y, n, 2026-01-01, 1_000, 12:30, 0x, 1.2.3]}}\n";
        assertThat(Vocabulary.read(RuleFile.of("interactions.yaml", text), diagnostics)
                        .orElseThrow()
                        .find("answer")
                        .orElseThrow()
                        .data())
                .containsEntry(
                        "said",
                        new DataField.Words(List.of(
                                "yes", "no", "on", "off", "y", "n", "2026-01-01", "1_000", "12:30", "0x", "1.2.3")));
    }

    @Test
    void readsPlaybook() {
        String text = """
                <!-- playbooks/rescue-call.md -->
                ---
                title: {en: Rescue call, pt: Ligação de resgate}
                owner: csm
                due: 2        # days
                cooldown: 30
                ---

                ## en

                1. Call the sponsor
                ### First
                ```
                ## not a section
                ```

                ## pt
                1. Ligue
                """;
        assertThat(Playbook.read(RuleFile.of("playbooks/rescue-call.md", text), diagnostics))
                .contains(new Playbook(
                        "rescue-call",
                        new Label("Rescue call", "Ligação de resgate"),
                        "csm",
                        2,
                        30,
                        new Label("1. Call the sponsor\n### First\n```\n## not a section\n```", "1. Ligue")));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void readsPlaybookInEnglishAlone() {
        String text = "---\r\ntitle: {en: Call}\r\nowner: csm\r\ndue: 0\r\ncooldown: 0\r\n---\r\n## en\r\nCall\r\n";
        assertThat(Playbook.read(RuleFile.of("playbooks/call.md", text), diagnostics)
                        .map(Playbook::steps))
                .contains(Label.of("Call"));
        assertThat(Label.of("Call").in(Language.PT)).isEqualTo("Call");
    }

    @Test
    void refusesPlaybookWhoseNameIsNoId() {
        assertThat(Playbook.read(RuleFile.of("playbooks/Rescue call.md", "---\n---\n## en\nx"), diagnostics))
                .isEmpty();
        assertThat(diagnostics.sorted().get(0).text()).startsWith("playbooks/Rescue call.md: error[bad-name]: ");
    }
}
