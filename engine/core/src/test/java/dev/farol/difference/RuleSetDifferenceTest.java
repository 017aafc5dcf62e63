package dev.farol.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetDifferenceTest {

    private static final RuleFiles RULES = RuleFolder.read(Path.of("../../rules"), new Diagnostics());

    private static RuleFiles with(String path, String from, String to) {
        List<RuleFile> files = new ArrayList<>(RULES.files().values());
        files.replaceAll(file -> {
            if (!file.path().equals(path)) {
                return file;
            }
            assertThat(file.text()).contains(from);
            return RuleFile.of(path, file.text().replace(from, to));
        });
        return RuleFiles.of(files);
    }

    private static RuleSet set(RuleFiles files) {
        Diagnostics diagnostics = new Diagnostics();
        return RuleSetReader.read(files, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }

    private static List<String> told(RuleFiles after) {
        return DifferenceText.lines(RuleSetDifference.of(set(RULES), set(after)), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "health/adoption.drl | points(-18 | points(-11 | points: -18 -> -11",
                "health/engagement.drl | Customer( has(\"meeting_held\", 60) ) | Customer( has(\"meeting_held\", 61) )"
                        + " | condition: count(\"meeting_held\", 60) > 0 -> count(\"meeting_held\", 61) > 0",
                "health/engagement.drl | \"no meeting held for more than 90 days\" | \"no meeting held\""
                        + " | reason: no meeting held for more than 90 days -> no meeting held",
                "scorecard.yaml | base: 60 | base: 61 | base: 60 -> 61",
                "scorecard.yaml | max: 14 | max: 15 | dimension adoption: max: 14 -> 15",
                "scorecard.yaml | minCoverage: 0.3 | minCoverage: 0.25 | minCoverage: 0.3 -> 0.25",
                "scorecard.yaml | {color: amber | {color: yellow | band neutral: color: amber -> yellow",
                "scorecard.yaml | en: Adoption, pt | en: Usage, pt"
                        + " | dimension adoption: label: Adoption (pt: Adoção) -> Usage (pt: Adoção)",
                "playbooks/rescue-call.md | due: 2 | due: 4 | due (days): 2 -> 4",
                "interactions.yaml | to: 10} | to: 11} | type nps: value: 0 to 10 -> 0 to 11",
            })
    void tellsWhatChangedAndNothingElse(String path, String from, String to, String told) {
        assertThat(told(with(path, from, to))).hasSize(2).last().asString().isEqualTo("  " + told);
    }

    @Test
    void layoutCommentsAndOtherWaysToSayTheSameMakeNoDifference() {
        RuleFiles after = with(
                "health/adoption.drl",
                "Customer( count(\"login\", 90, 30) >= 3, !has(\"login\", 30) )",
                "// once\n  Customer( !(count(\"login\", 90, 30) < 3) && count(\"login\",30) <= 0 )");
        RuleSetDifference difference = RuleSetDifference.of(set(RULES), set(after));
        assertThat(difference.isEmpty()).isTrue();
        assertThat(DifferenceText.lines(difference, TextDifference.unified(RULES, after)))
                .startsWith("no difference in what the rules say", "", "--- a/health/adoption.drl");
    }

    @Test
    void aRuleInAnotherFileHasMovedOnly() {
        List<RuleFile> files = new ArrayList<>(RULES.files().values());
        files.replaceAll(file ->
                file.path().equals("health/engagement.drl") ? RuleFile.of("health/conversas.drl", file.text()) : file);
        RuleSetDifference difference = RuleSetDifference.of(set(RULES), set(RuleFiles.of(files)));
        assertThat(difference.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.kind()).isEqualTo(RuleChange.Kind.MOVED);
            assertThat(rule.values()).hasSize(1);
        });
        assertThat(difference.settings()).isEmpty();
    }

    @Test
    void aRuleThatCameAndOneThatWentAreToldInFull() {
        RuleSetDifference difference = RuleSetDifference.of(
                set(RULES),
                set(with(
                        "health/adoption.drl",
                        "\"In the product twice a week\"",
                        "\"In the product twice in seven days\"")));
        assertThat(difference.rules())
                .extracting(rule -> rule.kind() + " " + rule.rule())
                .containsExactly("ADDED In the product twice in seven days", "REMOVED In the product twice a week");
        assertThat(difference.rules().get(1).values())
                .allMatch(value -> value.to().isEmpty());
    }
}
