package dev.farol.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** No comparison with something absent holds, negated or not; only null tests and has(...) see absence. */
class AbsenceTest {

    private static final String FIVE = "number(\"five\")";
    private static final String ZERO = "number(\"zero\")";
    private static final String HUGE = "number(\"huge\")";
    private static final String NONE = "number(\"none\")";
    private static final String NO_OTHER = "mrr";

    private static final Map<String, BiFunction<Double, Double, Boolean>> OPERATORS = Map.of(
            "==", (a, b) -> a.doubleValue() == b.doubleValue(),
            "!=", (a, b) -> a.doubleValue() != b.doubleValue(),
            "<", (a, b) -> a < b,
            "<=", (a, b) -> a <= b,
            ">", (a, b) -> a > b,
            ">=", (a, b) -> a >= b);

    private final List<String> all = new ArrayList<>();
    private final TreeSet<String> expected = new TreeSet<>();

    private void holds(String... conditions) {
        all.addAll(List.of(conditions));
        expected.addAll(List.of(conditions));
    }

    private void fails(String... conditions) {
        all.addAll(List.of(conditions));
    }

    private void verify() {
        Truths.of(all).forEach((way, truths) -> assertThat(truths).as(way).isEqualTo(expected));
    }

    @Test
    void noComparisonOfNumbersHoldsWithAnAbsentSide() {
        OPERATORS.keySet().stream().sorted().forEach(operator -> {
            String comparison = " " + operator + " ";
            for (String other : List.of(FIVE, "5", "-5", ZERO, NO_OTHER, NONE, FIVE + " / 2", "-" + FIVE)) {
                fails(NONE + comparison + other, "!(" + NONE + comparison + other + ")");
                fails(other + comparison + NONE, "!(" + other + comparison + NONE + ")");
                fails("(" + NONE + comparison + other + ") == false");
                fails("(" + NONE + comparison + other + ") != true");
            }
        });
        verify();
    }

    @Test
    void comparisonsOfGivenNumbersHoldAsInArithmetic() {
        Map<String, Double> numbers = Map.of(FIVE, 5.0, "7", 7.0, ZERO, 0.0, "-2", -2.0);
        OPERATORS.forEach((operator, meaning) -> numbers.forEach((left, a) -> numbers.forEach((right, b) -> {
            boolean readable = left.startsWith("number") || right.startsWith("number");
            if (readable && !left.equals(right)) {
                String comparison = left + " " + operator + " " + right;
                all.add(comparison);
                all.add("!(" + comparison + ")");
                expected.add(meaning.apply(a, b) ? comparison : "!(" + comparison + ")");
            }
        })));
        verify();
    }

    @Test
    void calculatingWithAnAbsentSideIsAbsent() {
        for (String operator : List.of(" + ", " - ", " * ", " / ")) {
            for (String other : List.of(FIVE, "5", ZERO, NO_OTHER)) {
                for (String calculation : List.of(NONE + operator + other, other + operator + NONE)) {
                    holds(calculation + " == null", "!(" + calculation + " != null)");
                    fails(calculation + " != null", calculation + " > -1", "!(" + calculation + " > -1)");
                    fails(calculation + " in (0, 5)", calculation + " not in (0, 5)");
                }
            }
            holds(FIVE + operator + "5 != null");
        }
        holds("-" + NONE + " == null", "ratio(" + NONE + ", 5) == null", "-(-" + NONE + ") == null");
        fails("-" + NONE + " < 1", "!(-" + NONE + " < 1)", "-" + NONE + " != 0", "ratio(5, " + NONE + ") != 1");
        verify();
    }

    @Test
    void listsDoNotHoldAnAbsentValueNorMissIt() {
        holds(FIVE + " in (4, 5)", FIVE + " not in (4, -5)", "!(" + FIVE + " in (1, 2))", ZERO + " in (-0, 1)");
        holds("plan in (\"pro\", \"basic\")", "plan not in (\"free\")", "!(plan not in (\"pro\"))");
        fails(NONE + " in (4, 5)", NONE + " not in (4, 5)", "!(" + NONE + " in (4, 5))");
        fails("!(" + NONE + " not in (4, 5))", FIVE + " not in (5)", FIVE + " in (4)");
        fails("segment in (\"pro\")", "segment not in (\"pro\")", "!(segment in (\"pro\", \"smb\"))");
        verify();
    }

    @Test
    void noComparisonOfTextsHoldsWithAnAbsentSide() {
        holds("plan == \"pro\"", "plan != \"basic\"", "!(plan == \"basic\")", "\"pro\" == plan", "plan != null");
        holds("segment == null", "!(segment != null)", "null == owner", "text(\"five\") == \"5\"");
        for (String other : List.of("\"pro\"", "plan", "owner", "segment", "text(\"none\")")) {
            fails("segment == " + other, "segment != " + other, other + " == segment", other + " != segment");
            fails("!(segment == " + other + ")", "!(segment != " + other + ")");
        }
        verify();
    }

    @Test
    void conditionsAroundAnAbsentComparisonStillCount() {
        String absent = NONE + " > 1";
        holds(absent + " || " + FIVE + " == 5", "!(" + absent + " && " + FIVE + " == 6)");
        holds("!(!(" + FIVE + " == 5) || " + FIVE + " > 6)", "!(" + absent + ") || plan == \"pro\"");
        fails(absent + " && " + FIVE + " == 5", "!(" + absent + " || " + FIVE + " == 6)");
        fails("!(" + absent + " && " + FIVE + " == 5)", "!(" + absent + ") && plan == \"pro\"", "!(!(" + absent + "))");
        verify();
    }

    @Test
    void onlyNullTestsAndHasSeeAbsence() {
        holds(NONE + " == null", "null == " + NONE, "!(" + NONE + " != null)", FIVE + " != null", "mrr == null");
        holds("latest(\"nps\") == null", "average(\"nps\", 30) == null", "daysSince(\"login\") == null");
        holds("trend(\"login\", 30) == null", "share(\"login\", \"ticket\", 30) == null", "tenureDays == null");
        holds("daysToRenewal == null", "!has(\"login\")", "has(\"login\", 30) == false", "count(\"login\", 30) == 0");
        holds("sum(\"usage\", 30) == 0", "decayed(\"login\", 7) == 0", "activeDays(\"login\", 30) == 0");
        holds("!sequence(\"login\", \"nps\", 3)");
        fails(NONE + " != null", "!(" + NONE + " == null)", FIVE + " == null", "latest(\"nps\") != null");
        fails("smallest(\"nps\", 30) <= 10", "!(largest(\"nps\", 30) > 10)", "daysSince(\"login\") != 1");
        verify();
    }

    @Test
    void zeroHasOneSignAndDividingByItIsAbsent() {
        holds(FIVE + " / " + ZERO + " == null", ZERO + " / " + ZERO + " == null", "1 / 0 == null", "0 / 0 == null");
        holds(FIVE + " / (" + ZERO + " * -1) == null", ZERO + " * -1 == 0", "-" + ZERO + " == 0", "-" + ZERO + " >= 0");
        holds("-(" + ZERO + " * -1) <= 0", ZERO + " * -1 in (0)", "-" + ZERO + " == " + ZERO + " * -1");
        holds("ratio(5, " + ZERO + ") == null", "1 / 2 == 0.5");
        fails(ZERO + " * -1 < 0", ZERO + " * -1 != 0", FIVE + " / " + ZERO + " > 0", FIVE + " / " + ZERO + " != 0");
        fails("!(" + ZERO + " / " + ZERO + " == 0)", ZERO + " / " + ZERO + " not in (0)", "-" + ZERO + " < 0");
        verify();
    }

    @Test
    void infinitiesCompareAndTheirDifferenceIsAbsent() {
        String infinite = HUGE + " * " + HUGE;
        holds(
                infinite + " > 5",
                infinite + " != null",
                infinite + " == " + infinite + " * 2",
                "-(" + infinite + ") < 0");
        holds(infinite + " - " + infinite + " == null", ZERO + " * (" + infinite + ") == null");
        holds("(" + infinite + ") / (" + infinite + ") == null", FIVE + " / (" + infinite + ") == 0");
        holds(infinite + " not in (1, 2)", "!(" + infinite + " <= 5)", "-(" + infinite + ") != " + infinite);
        fails(
                infinite + " != " + infinite,
                infinite + " != " + infinite + " * 2",
                infinite + " < " + HUGE,
                infinite + " in (1)");
        fails(infinite + " - " + infinite + " >= 0", "!(" + infinite + " - " + infinite + " >= 0)");
        verify();
    }

    @Test
    void moreThanNineRulesOnOneQuestionStayApart() {
        for (int limit = -10; limit <= 10; limit++) {
            for (String operator : List.of("<", ">", ">=", "==", "!=")) {
                String given = FIVE + " " + operator + " " + limit;
                all.add(given);
                if (OPERATORS.getOrDefault(operator, (a, b) -> false).apply(5.0, (double) limit)) {
                    expected.add(given);
                }
                fails(NONE + " " + operator + " " + limit, "!(" + NONE + " " + operator + " " + limit + ")");
            }
            fails("segment != \"s" + limit + "\"");
            holds("plan != \"s" + limit + "\"");
        }
        verify();
    }
}
