package dev.farol.scoring;

import static dev.farol.oracle.SmallFolder.health;
import static dev.farol.oracle.SmallFolder.play;
import static dev.farol.scoring.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.oracle.SmallFolder;
import dev.farol.ruleset.RuleSet;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where too little is known, no score is given. The small folder has two dimensions and wants half of them. */
class CoverageTest {

    private static final Duration COVERED = Duration.ofDays(90);
    private static final RuleSet RULES = SmallFolder.plain()
            .with("health/a.drl", health("always", "adoption", "true", -5))
            .with(
                    "playbooks/p.drl",
                    play("unknown", "score == null && change == null && band == \"not-scored\"", "low")
                            + play("known", "score >= 0 || score < 0 || change != 0", "high"))
            .rules();

    @Test
    void exactlyTheLeastCoverageIsEnough() {
        Assessment half = Accounts.named("c").did("login", AS_OF).scored(RULES);
        assertThat(half.coverage()).isEqualTo(0.5);
        assertThat(half.score()).isEqualTo(OptionalInt.of(55));
        assertThat(half.band()).isEqualTo("middle");
    }

    @Test
    void belowItTheBandIsNotScoredAndThereIsNoScoreForPlaybooksEither() {
        Assessment none = Accounts.named("c").after(40, "low").scored(RULES);
        assertThat(none.coverage()).isZero();
        assertThat(none.score()).isEmpty();
        assertThat(none.band()).isEqualTo("not-scored");
        assertThat(none.factors()).hasSize(1);
        assertThat(none.failures()).isEmpty();
        assertThat(none.recommendations()).extracting(r -> r.priority().label()).containsExactly("low");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "1, 0.5"})
    void theWindowOfCoverageBeginsBehindItsEdge(long nanosLater, double coverage) {
        Assessment assessment = Accounts.named("c")
                .did("login", AS_OF.minus(COVERED).plusNanos(nanosLater))
                .scored(RULES);
        assertThat(assessment.coverage()).isEqualTo(coverage);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0"})
    void whatHappensAtTheAsOfIsCoveredAndWhatHappensLaterIsNot(long nanosLater, double coverage) {
        Assessment assessment =
                Accounts.named("c").did("login", AS_OF.plusNanos(nanosLater)).scored(RULES);
        assertThat(assessment.coverage()).isEqualTo(coverage);
    }

    @Test
    void anyTypeOfADimensionCoversIt() {
        assertThat(Accounts.named("c")
                        .did("usage", AS_OF)
                        .did("nps", AS_OF)
                        .scored(RULES)
                        .coverage())
                .isEqualTo(1);
        assertThat(Accounts.named("c")
                        .did("usage", AS_OF)
                        .did("login", AS_OF)
                        .scored(RULES)
                        .coverage())
                .isEqualTo(0.5);
        assertThat(Accounts.named("c").did("ticket", AS_OF).scored(RULES).coverage())
                .isZero();
    }
}
