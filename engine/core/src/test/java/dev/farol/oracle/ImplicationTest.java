package dev.farol.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.history.Names;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.reach.Effort;
import dev.farol.ruleset.reach.Reach;
import dev.farol.ruleset.reach.SlotBounds;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Scorer;
import dev.farol.scoring.Subject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proven of conditions is so for every customer, absent readings and edges of windows included. */
class ImplicationTest {

    private static final int RULES = 60;
    private static final int CUSTOMERS = 300;
    private static final List<Integer> DAYS = List.of(1, 7, 14, 30, 60, 90, 365);
    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatFollowsHoldsAndWhatExcludesDoesNot(long seed) {
        Dice dice = new Dice(seed);
        StringBuilder drl = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            drl.append(SmallFolder.health("Rule " + i, "adoption", condition(dice, 2), 1));
        }
        RuleSet set = Unlinted.rules(SmallFolder.plain().with("health/many.drl", drl.toString()));
        List<LoweredRule> rules = set.rules(Stage.HEALTH);
        List<BitSet> holds = holds(set, dice);
        Reach reach = Reach.of(set.numbers(), new SlotBounds(set.scorecard(), set.vocabulary()));
        int followed = 0;
        int excluded = 0;
        for (int a = 0; a < rules.size(); a++) {
            for (int b = 0; b < rules.size(); b++) {
                BitSet both = (BitSet) holds.get(a).clone();
                both.and(holds.get(b));
                String pair = "seed " + seed + ":\n" + drl.toString().split("\n")[a] + "\n"
                        + drl.toString().split("\n")[b];
                if (a != b
                        && reach.implies(rules.get(a).condition(), rules.get(b).condition(), effort())) {
                    followed += holds.get(a).isEmpty() ? 0 : 1;
                    assertThat(both).as(pair).isEqualTo(holds.get(a));
                }
                if (!reach.canHold(
                        List.of(rules.get(a).condition(), rules.get(b).condition()), effort())) {
                    excluded += holds.get(a).isEmpty() ? 0 : 1;
                    assertThat(both.isEmpty()).as(pair).isTrue();
                }
            }
        }
        assertThat(followed).isGreaterThan(20);
        assertThat(excluded).isGreaterThan(20);
    }

    private static Effort effort() {
        return new Effort(2_000, 2_000);
    }

    /** For each rule the customers for whom its condition holds. */
    private static List<BitSet> holds(RuleSet set, Dice dice) {
        Names names = new Names();
        Scorer scorer = new Scorer(set, names);
        List<BitSet> holds = new ArrayList<>();
        set.rules(Stage.HEALTH).forEach(rule -> holds.add(new BitSet()));
        Evaluator evaluator = (stage, subjects) -> {
            new TreeWalkEvaluator(set.rules()).evaluate(stage, subjects);
            for (int i = 0; i < subjects.size() && stage == Stage.HEALTH; i++) {
                Subject subject = subjects.get(i);
                for (int rule = 0; rule < holds.size(); rule++) {
                    holds.get(rule)
                            .set(i, set.rules(stage).get(rule).condition().holds(subject.numbers(), subject.texts()));
                }
            }
        };
        scorer.score(
                new RandomCustomers(dice, ZoneId.of("America/Sao_Paulo"))
                        .make(CUSTOMERS).stream()
                                .map(plain -> Cases.of(plain, names))
                                .toList(),
                evaluator);
        return holds;
    }

    private static String condition(Dice dice, int depth) {
        return switch (dice.between(0, depth == 0 ? 3 : 7)) {
            case 0 -> number(dice) + " " + dice.of(OPERATORS) + " " + dice.between(0, 6);
            case 1 -> dice.of(List.of("", "!")) + "has(\"" + selector(dice) + "\", " + dice.of(DAYS) + ")";
            case 2 ->
                dice.chance(0.5)
                        ? "plan " + dice.of(List.of("== \"pro\"", "!= \"pro\"", "in (\"pro\", \"free\")", "!= null"))
                        : number(dice) + dice.of(List.of(" == null", " != null"));
            case 3 ->
                number(dice) + " " + dice.of(OPERATORS) + " " + number(dice)
                        + dice.of(List.of("", " * 0.5", " * 2", " / 3"));
            case 4 -> "!(" + condition(dice, depth - 1) + ")";
            case 5 -> "(" + condition(dice, depth - 1) + " || " + condition(dice, depth - 1) + ")";
            default -> "(" + condition(dice, depth - 1) + " && " + condition(dice, depth - 1) + ")";
        };
    }

    private static String number(Dice dice) {
        String window = ", " + dice.of(List.of("7", "30", "60", "60, 30", "365", "365, 30")) + ")";
        return switch (dice.between(0, 7)) {
            case 0, 1 -> "count(\"" + selector(dice) + "\"" + window;
            case 2 -> "activeDays(\"" + selector(dice) + "\"" + window;
            case 3 -> dice.of(List.of("latest", "smallest", "largest", "average")) + "(\"nps\"" + window;
            case 4 -> "sum(\"" + dice.of(List.of("nps", "invoice")) + "\"" + window;
            case 5 -> "daysSince(\"" + selector(dice) + "\")";
            case 6 -> dice.of(List.of("mrr", "tenureDays", "number(\"huge\")"));
            default -> "count(\"login\", 30) / count(\"ticket\"" + window;
        };
    }

    private static String selector(Dice dice) {
        return dice.of(List.of("login", "ticket", "ticket[priority=high]", "nps", "nps[survey=relational]"));
    }
}
