package dev.farol.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.ruleset.RuleSet;
import dev.farol.statistics.Overlap;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestingTest {

    /** How many bases without any truth are looked through; more with {@code -Dfarol.noise}. */
    private static final int NOISE = Integer.getInteger("farol.noise", 30);

    private static final int SIZE = 2500;
    private static final RuleSet TODAY = SmallRules.today();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "count(\"login\", 30) <= 2                  ; count\\(\"login\", 30\\) <= [23]",
                "!has(\"usage\", 60)                        ; !has\\(\"usage\", 60\\)",
                "has(\"ticket[priority=high]\", 30)         ; has\\(\"ticket\\[priority=high\\]\", 30\\)",
                "number(\"seats\") > 300                    ; number\\(\"seats\"\\) > (29|30|31)[0-9]",
                "tenureDays < 200                           ; tenureDays <= (1[89]|20|21)[0-9]",
                "text(\"industry\") == \"Health & Care\"    ; text\\(\"industry\"\\) == \"Health & Care\"",
                "text(\"industry\") in (\"Law\", \"Retail\") ; text\\(\"industry\"\\) in \\(\"Law\", \"Retail\"\\)",
                "plan == \"pro\"                            ; plan == \"pro\"",
                "mrr > 700                                  ; mrr > (6[5-9]|7[0-4])[0-9](\\.[0-9])?",
                "latest(\"nps\", 90) <= 4                   ; (latest|average|smallest)\\(\"nps\", 90\\) <= [34](\\.[0-9]+)?",
                "sum(\"usage.minutes\", 90) > 1500          ; sum\\(\"usage.minutes\", 90\\) > 1[45][0-9]+",
            })
    void findsAPlantedCauseWithItsSignNearItsCut(String cause, String expected) throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            Base plain = Base.random(SIZE, seed);
            Base risky = plain.leaving(cause, 0.35, 0.05, seed);
            Base good = plain.leaving(cause, 0.05, 0.35, seed);
            assertFound(risky, cause, expected, true);
            assertFound(good, cause, expected, false);
        }
    }

    private static void assertFound(Base base, String cause, String expected, boolean risk) throws IOException {
        Suggestion first = first(base.suggest(TODAY));
        BitSet truth = base.fired(SmallRules.asking(cause), 0);
        BitSet found = base.fired(SmallRules.asking(first.condition()), 0);
        double phi = Overlap.of(truth, found, SIZE).phi().orElse(0);
        assertThat(Math.abs(phi)).as(first.condition()).isGreaterThan(0.8);
        assertThat(first.evidence().isRisk()).isEqualTo(phi > 0 == risk);
        assertThat(first.points() < 0).isEqualTo(first.evidence().isRisk());
        if (phi > 0) {
            assertThat(first.condition()).matches(expected);
        }
    }

    private static Suggestion first(Suggestions suggestions) {
        assertThat(suggestions.suggested()).isNotEmpty();
        return suggestions.suggested().get(0);
    }

    @Test
    void chanceIsSeldomSuggested() throws IOException {
        int suggested = 0;
        for (long seed = 0; seed < NOISE; seed++) {
            Base noise = Base.random(400, seed).leaving("mrr > 0", 0.15, 0.15, seed);
            suggested += noise.suggest(TODAY).suggested().isEmpty() ? 0 : 1;
        }
        assertThat(suggested).isLessThanOrEqualTo(2 + NOISE / 20);
    }

    @Test
    void customersOfSeveralRowsMakeNoMoreOfChance() throws IOException {
        int suggested = 0;
        for (long seed = 0; seed < NOISE / 2; seed++) {
            Base noise = Base.random(250, seed)
                    .leaving("tenureDays >= -9", 0.15, 0.15, seed)
                    .seen(6);
            suggested += noise.suggest(TODAY).suggested().isEmpty() ? 0 : 1;
        }
        assertThat(suggested).isLessThanOrEqualTo(2 + NOISE / 40);
    }

    @Test
    void tablesInPartsGiveTheSameBytes() throws IOException {
        Base base = Base.random(SIZE, 9).leaving("has(\"ticket\", 30)", 0.3, 0.05, 9);
        String whole = Base.text(base.suggest(TODAY));
        Suggesting inParts = new Suggesting(TODAY, Base.evaluators(TODAY), SuggestOptions.STANDARD, 17L * SIZE);
        assertThat(Base.text(inParts.suggest(base.outcomes(), base.passes(SIZE))))
                .isEqualTo(whole);
    }

    @Test
    void saysPlainlyThatNothingIsWorthARule() throws IOException {
        Base noise = Base.random(200, 3).leaving("mrr > 0", 0.1, 0.1, 3);
        Suggestions none = noise.suggest(TODAY);
        assertThat(none.suggested()).isEmpty();
        assertThat(none.isFew()).isTrue();
        assertThat(Base.text(none)).contains("// Nothing is worth a rule: ", " looks, best corrected p = ", "Too few");
    }

    @Test
    void whatHappensLaterChangesNothing() throws IOException {
        Base base = Base.random(SIZE, 8).leaving("count(\"login\", 30) <= 2", 0.4, 0.05, 8);
        String alone = Base.text(base.suggest(TODAY));
        assertThat(alone).contains("rule \"");
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(Base.text(base.withFuture(seed).suggest(TODAY))).isEqualTo(alone);
        }
    }

    @Test
    void partsOfAnySizeGiveTheSameBytes() throws IOException {
        Base base = Base.random(SIZE, 9).leaving("latest(\"nps\") <= 5", 0.3, 0.05, 9);
        String whole = Base.text(base.suggest(TODAY, SuggestOptions.STANDARD, SIZE));
        for (int size : new int[] {1, 7, 1000}) {
            assertThat(Base.text(base.suggest(TODAY, SuggestOptions.STANDARD, size)))
                    .isEqualTo(whole);
        }
    }

    @Test
    void whatIsARuleAlreadyIsNamedAndNotSuggestedAgain() throws IOException {
        String cause = "has(\"ticket[escalated=true]\", 60)";
        Base base = Base.random(SIZE, 5).leaving(cause, 0.4, 0.05, 5);
        RuleSet weak = SmallRules.with(List.of(
                rule("Escalated", cause, -1),
                rule("Free", "plan == \"free\"", 15),
                rule("Many seats", "number(\"seats\") > 250", -12),
                rule("Renews soon", "daysToRenewal < 180", -9)));
        Suggestions today = base.suggest(weak);
        assertThat(today.suggested()).noneMatch(rule -> rule.condition().equals(cause));
        assertThat(today.present()).anySatisfy(present -> {
            assertThat(present.condition()).isEqualTo(cause);
            assertThat(present.rule()).isEqualTo("Escalated");
            assertThat(present.phi()).isGreaterThan(0.99);
        });
    }

    private static String rule(String name, String condition, int points) {
        return "rule \"" + name + "\"\n  @dimension(support)\nwhen\n  Customer( " + condition
                + " )\nthen\n  health.points(" + points + ", \"why\");\nend\n";
    }

    @Test
    void whatTheScoreKnowsIsNotSuggested() throws IOException {
        String cause = "number(\"seats\") > 400";
        Base base = Base.random(SIZE, 6).leaving(cause, 0.4, 0.05, 6);
        Suggestions suggestions = base.suggest(TODAY);
        assertThat(suggestions.suggested()).isEmpty();
        assertThat(suggestions.known()).isPositive();
        assertThat(Base.text(suggestions)).contains("the rules of today know all that was found");
    }

    @Test
    void skipsAndLimitsAreKept() throws IOException {
        Base base = Base.random(SIZE, 7).leaving("plan == \"pro\" || count(\"login\", 30) <= 2", 0.4, 0.05, 7);
        assertThat(base.suggest(TODAY).suggested())
                .hasSizeGreaterThan(1)
                .anyMatch(rule -> rule.condition().startsWith("plan"));
        assertThat(base.suggest(TODAY, new SuggestOptions(1, 0.02, List.of(30), Set.of()), 500)
                        .suggested())
                .hasSize(1);
        assertThat(base.suggest(TODAY, new SuggestOptions(20, 0.02, List.of(30), Set.of("plan")), 500)
                        .suggested())
                .isNotEmpty()
                .noneMatch(rule -> rule.condition().startsWith("plan"));
        assertThat(base.suggest(TODAY, new SuggestOptions(20, 0.45, List.of(30), Set.of()), 500)
                        .suggested())
                .allMatch(rule -> rule.evidence().inside().of() >= 0.45 * SIZE);
    }
}
