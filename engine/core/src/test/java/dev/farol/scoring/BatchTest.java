package dev.farol.scoring;

import static dev.farol.oracle.SmallFolder.health;
import static dev.farol.scoring.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.drools.DroolsRules;
import dev.farol.history.Names;
import dev.farol.oracle.SmallFolder;
import dev.farol.rules.Language;
import dev.farol.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A customer's assessment depends on that customer alone: not on the batch, the thread or the future. */
class BatchTest {

    private static final RuleSet RULES = SmallFolder.plain()
            .with(
                    "health/a.drl",
                    health("rich", "adoption", "mrr > 500", 9)
                            + health("poor", "mood", "!(mrr > 500)", -4)
                            + health("busy", "adoption", "count(\"login\", 30) >= 3", 7)
                            + health("sad", "mood", "latest(\"nps\", 90) < 7", -9)
                            + health("quiet", "adoption", "daysSince(\"login\") > 20", -8))
            .rules();

    private static DroolsRules drools = DroolsRules.build(RULES.rules());

    @BeforeAll
    static void builds() {
        assertThat(drools.newEvaluator()).isNotNull();
    }

    @AfterAll
    static void closes() {
        drools.close();
    }

    private static List<Accounts> accounts(int count) {
        Random random = new Random(3);
        List<Accounts> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Accounts account = Accounts.named("c" + i);
            if (random.nextInt(5) > 0) {
                account = account.paying(Integer.toString(random.nextInt(1000)));
            }
            for (int k = random.nextInt(6); k > 0; k--) {
                account = account.did("login", AS_OF.minusSeconds(random.nextInt(60 * 86_400)));
            }
            if (random.nextInt(5) > 0) {
                Optional<BigDecimal> grade = Optional.of(BigDecimal.valueOf(random.nextInt(11)));
                account = account.did("nps", AS_OF.minusSeconds(random.nextInt(120 * 86_400)), grade);
            }
            accounts.add(account);
        }
        return accounts;
    }

    private static List<String> scored(List<Accounts> accounts, Evaluator evaluator) {
        Names names = new Names();
        List<Case> cases = accounts.stream().map(account -> account.as(names)).toList();
        return new Scorer(RULES, names)
                .score(cases, evaluator).stream().map(BatchTest::shown).toList();
    }

    /** Everything of an assessment, reasons as text. */
    private static String shown(Assessment assessment) {
        List<String> factors = assessment.factors().stream()
                .map(factor -> factor.rule() + factor.points() + factor.reason().in(Language.EN))
                .toList();
        return assessment.customer()
                + assessment.asOf()
                + assessment.score()
                + assessment.band()
                + assessment.coverage()
                + factors
                + assessment.limits()
                + assessment.failures()
                + assessment.rules();
    }

    @Test
    void aBatchOfOneSaysTheSameAsABatchOfMany() {
        List<Accounts> accounts = accounts(2_300);
        List<String> together = scored(accounts, drools.newEvaluator());
        Evaluator one = drools.newEvaluator();
        for (int i = 0; i < accounts.size(); i += 23) {
            assertThat(scored(List.of(accounts.get(i)), one)).containsExactly(together.get(i));
        }
        assertThat(together).hasSize(2_300).doesNotHaveDuplicates();
        assertThat(scored(List.of(), one)).isEmpty();
    }

    @Test
    void theOrderOfABatchChangesNothing() {
        List<Accounts> accounts = accounts(300);
        List<String> forwards = new ArrayList<>(scored(accounts, drools.newEvaluator()));
        Collections.reverse(accounts);
        List<String> backwards = scored(accounts, drools.newEvaluator());
        Collections.reverse(forwards);
        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    void whatHappensAfterTheAsOfChangesNothing() {
        List<Accounts> accounts = accounts(300);
        List<Accounts> later = accounts.stream()
                .map(account -> account.did("login", AS_OF.plusNanos(1))
                        .did("nps", AS_OF.plusSeconds(1), Optional.of(BigDecimal.ONE))
                        .did("usage", AS_OF.plusSeconds(86_400 * 400L), Optional.of(BigDecimal.TEN)))
                .toList();
        assertThat(scored(later, drools.newEvaluator())).isEqualTo(scored(accounts, drools.newEvaluator()));
    }

    @Test
    void evaluatorsOfOneRuleSetAgreeInTwoThreads() throws Exception {
        List<Accounts> accounts = accounts(500);
        List<String> alone = scored(accounts, drools.newEvaluator());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<String>> task = () -> {
                Evaluator own = drools.newEvaluator();
                List<String> last = List.of();
                for (int i = 0; i < 10; i++) {
                    last = scored(accounts, own);
                    assertThat(last).isEqualTo(alone);
                }
                return last;
            };
            for (var found : threads.invokeAll(List.of(task, task))) {
                assertThat(found.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
