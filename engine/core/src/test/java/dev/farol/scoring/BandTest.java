package dev.farol.scoring;

import static dev.farol.oracle.SmallFolder.band;
import static dev.farol.oracle.SmallFolder.health;
import static dev.farol.oracle.SmallFolder.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.oracle.SmallFolder;
import dev.farol.ruleset.RuleSet;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exactly one band fits a customer, or it has none and the assessment says why. */
class BandTest {

    private static final SmallFolder FOLDER = SmallFolder.plain();

    @ParameterizedTest
    @CsvSource({"-10, low", "-9, middle", "10, middle", "11, high"})
    void eachScoreHasItsBand(int points, String band) {
        RuleSet rules = FOLDER.with("health/a.drl", health("r", "adoption", "true", points))
                .rules();
        assertThat(Accounts.covered("c").scored(rules).band()).isEqualTo(band);
    }

    @Test
    void aGapThatOnlyAbsenceOpensIsAFailureOfThatCustomerAlone() {
        RuleSet rules = FOLDER.with(
                        "bands/bands.drl",
                        band("low", "score <= 50")
                                + band("middle", "score > 50 && change < 0")
                                + band("high", "score > 50 && change >= 0"))
                .with("playbooks/p.drl", play("scored", "score > 0 || change >= 0", "high"))
                .rules();
        Assessment known = Accounts.covered("c").after(60, "high").scored(rules);
        assertThat(known.band()).isEqualTo("high");
        assertThat(known.failures()).isEmpty();
        assertThat(known.recommendations()).hasSize(1);

        Assessment unknown = Accounts.covered("c").scored(rules);
        assertThat(unknown.band()).isEqualTo("not-scored");
        assertThat(unknown.score()).isEmpty();
        assertThat(unknown.failures()).containsExactly(new Failure("", "no band rule fires for the score 60"));
        assertThat(unknown.recommendations()).isEmpty();
    }

    @Test
    void anOverlapIsAFailureThatNamesBothRules() {
        RuleSet rules = FOLDER.with(
                        "bands/bands.drl",
                        band("low", "score <= 50")
                                + band("middle", "score > 50 && mrr > 10")
                                + band("high", "score > 50 && (mrr < 20 || mrr == null)"))
                .rules();
        assertThat(Accounts.covered("c").paying("5").scored(rules).band()).isEqualTo("high");
        Assessment both = Accounts.covered("c").paying("15").scored(rules);
        assertThat(both.score()).isEqualTo(OptionalInt.empty());
        assertThat(both.failures())
                .containsExactly(
                        new Failure("", "more than one band rule fires for the score 60: Band middle, Band high"));
    }

    @Test
    void ofSeveralRecommendationsOfAPlaybookTheMostPressingStays() {
        RuleSet rules = FOLDER.with(
                        "playbooks/p.drl",
                        play("first", "true", "normal")
                                + play("second", "band == \"middle\"", "urgent")
                                + play("third", "score == 60", "urgent")
                                + play("fourth", "fired(\"r\")", "low"))
                .with("health/a.drl", health("r", "mood", "mrr > 0", 1))
                .rules();
        assertThat(Accounts.covered("c").scored(rules).recommendations())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.playbook()).isEqualTo("call");
                    assertThat(one.priority().label()).isEqualTo("urgent");
                    assertThat(one.reason().in(dev.farol.rules.Language.PT)).isEqualTo("second");
                });
    }
}
