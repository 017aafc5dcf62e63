package dev.farol.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.points.PointsWish.Limits;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScorecardEditTest {

    private static final String CARD = """
            # base: 60, min: -7
            zone: UTC
            "base":   60   # the base: 60
            minCoverage: 0
            dimensions: # of two
              use: {min: -100, max: +100, from: [login], label: {en: "min: -7 😀", pt: é}} # min
              'pay':
                label:
                  {en: "😀 é"}
                max:
                  5
                min: 0 # none
                from: [login]
            bands:
              bad: {risk: true}
              good: {}
            """;

    private static RuleFiles card(String text) {
        RuleFile rule = RuleFile.of(
                "health/a.drl", "rule \"a\" @dimension(use) when Customer() then health.points(5, \"w\"); end\n");
        RuleFile other = RuleFile.of(
                "health/b.drl",
                "rule \"b\" @dimension(pay) when Customer( has(\"login\") ) then health.points(4, \"w\"); end\n");
        return SmallFolder.with(rule, other, RuleFile.of("scorecard.yaml", text));
    }

    private static PointsEdit edit(RuleFiles files, OptionalInt base, Map<String, Limits> limits) {
        return PointsEdit.of(
                files, SmallFolder.read(files), new PointsWish(new TreeMap<>(), base, new TreeMap<>(limits)));
    }

    @Test
    void changesTheDigitsAndNothingElse() {
        for (String ends : new String[] {"\n", "\r\n"}) {
            String text = "\uFEFF" + CARD.replace("\n", ends);
            PointsEdit edit =
                    edit(card(text), OptionalInt.of(7), Map.of("use", Limits.of(-9, 200), "pay", Limits.of(-12, 14)));
            assertThat(edit.unchanged()).isEmpty();
            assertThat(SmallFolder.text(edit.after(), "scorecard.yaml"))
                    .isEqualTo(text.replace("  60   #", "  7   #")
                            .replace("{min: -100, max: +100", "{min: -9, max: 200")
                            .replace("      5" + ends, "      14" + ends)
                            .replace("min: 0 #", "min: -12 #"));
            assertThat(edit.changed())
                    .extracting(one -> one.target().inWords())
                    .containsExactly("base", "use: min", "use: max", "pay: max", "pay: min");
        }
    }

    @Test
    void leavesWhatNoScorecardMayHave() {
        RuleFiles files = card(CARD);
        PointsEdit edit = edit(
                files,
                OptionalInt.of(101),
                Map.of(
                        "use",
                        new Limits(OptionalInt.of(1), OptionalInt.empty()),
                        "play",
                        Limits.of(0, 0),
                        "pay",
                        new Limits(OptionalInt.empty(), OptionalInt.of(6))));
        assertThat(edit.changed()).extracting(one -> one.target().inWords()).containsExactly("pay: max");
        assertThat(edit.unchanged().stream().map(Unchanged::text).toList())
                .anyMatch(text -> text.contains("base must be from 0 to 100 (101)"))
                .anyMatch(text -> text.contains("min must be from -1000 to 0 (1)"))
                .anyMatch(text -> text.contains("could not set play: max (0): There is no such number"))
                .hasSize(4);
    }
}
