package dev.farol.scoring;

import static dev.farol.oracle.SmallFolder.health;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.oracle.SmallFolder;
import dev.farol.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points become a score within limits, and what is printed adds up. */
class ScoreTest {

    private static RuleSet rules(String... health) {
        return SmallFolder.plain().with("health/a.drl", String.join("", health)).rules();
    }

    @Test
    void scoreIsBasePlusLimitedDimensionsWhateverFires() {
        Random random = new Random(7);
        for (int run = 0; run < 60; run++) {
            List<String> written = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int points = (1 + random.nextInt(40)) * (random.nextBoolean() ? 1 : -1);
                String dimension = random.nextBoolean() ? "adoption" : "mood";
                written.add(health("r" + i, dimension, random.nextBoolean() ? "mrr > " + i : "mrr < " + i, points));
            }
            RuleSet rules = rules(written.toArray(String[]::new));
            for (int mrr = -1; mrr < 13; mrr += 2) {
                reconciles(Accounts.covered("c").paying(mrr + ".5").scored(rules), rules);
            }
        }
    }

    private static void reconciles(Assessment assessment, RuleSet rules) {
        int sum = assessment.base();
        for (var dimension : rules.scorecard().dimensions()) {
            int points = assessment.factors().stream()
                    .filter(factor -> factor.dimension().equals(dimension.id()))
                    .mapToInt(Factor::points)
                    .sum();
            Optional<Limit> limit = assessment.limits().stream()
                    .filter(line -> line.dimension().equals(Optional.of(dimension.id())))
                    .findFirst();
            limit.ifPresent(line -> {
                assertThat(line.points()).isEqualTo(points).isNotEqualTo(line.limitedTo());
                assertThat(line.limitedTo()).isIn(dimension.min(), dimension.max());
            });
            int total = limit.map(Limit::limitedTo).orElse(points);
            assertThat(total).isBetween(dimension.min(), dimension.max());
            sum += total;
        }
        int score = assessment.score().orElseThrow();
        assertThat(score).isEqualTo(Math.max(0, Math.min(100, sum)));
        List<Limit> clamps = assessment.limits().stream()
                .filter(limit -> limit.dimension().isEmpty())
                .toList();
        assertThat(clamps).isEqualTo(score == sum ? List.of() : List.of(new Limit(Optional.empty(), sum, score)));
    }

    @ParameterizedTest
    @CsvSource({"-40, 30", "-30, 30", "-29, 31", "20, 80", "21, 80", "100, 80"})
    void aDimensionCountsNoMoreThanItsLimits(int points, int score) {
        assertThat(Accounts.covered("c")
                        .scored(rules(health("r", "adoption", "true", points)))
                        .score())
                .isEqualTo(OptionalInt.of(score));
    }

    @Test
    void theScoreItselfStaysWithinZeroAndHundredAndSaysSo() {
        SmallFolder wide = SmallFolder.plain();
        String scorecard = wide.files().getOrDefault("scorecard.yaml", "").replace("max: 20", "max: 200");
        RuleSet rules = wide.with("scorecard.yaml", scorecard)
                .with("health/a.drl", health("r", "adoption", "true", 90) + health("s", "mood", "true", 90))
                .rules();
        Assessment assessment = Accounts.covered("c").scored(rules);
        assertThat(assessment.score()).isEqualTo(OptionalInt.of(100));
        assertThat(assessment.limits())
                .containsExactly(new Limit(Optional.of("mood"), 90, 15), new Limit(Optional.empty(), 165, 100));
    }

    @Test
    void factorsComeByDimensionThenSizeOfPointsThenName() {
        RuleSet rules = rules(
                health("mood small", "mood", "mrr != 1", 1),
                health("b", "adoption", "mrr != 5", -5),
                health("a", "adoption", "mrr != 55", 5),
                health("big", "adoption", "mrr != 9", -9),
                health("mood big", "mood", "mrr != 7", -7));
        assertThat(Accounts.covered("c").paying("1000").scored(rules).factors())
                .extracting(Factor::rule)
                .containsExactly("big", "a", "b", "mood big", "mood small");
    }

    @Test
    void tenureIsInCalendarDaysOfTheZoneOfTheScorecard() {
        RuleSet rules = rules(health("new", "adoption", "tenureDays == 1", 3));
        assertThat(Accounts.covered("c").since("2026-06-29").scored(rules).factors())
                .hasSize(1);
        assertThat(Accounts.covered("c").since("2026-06-28").scored(rules).factors())
                .isEmpty();
        assertThat(Accounts.covered("c").scored(rules).factors()).isEmpty();
    }
}
