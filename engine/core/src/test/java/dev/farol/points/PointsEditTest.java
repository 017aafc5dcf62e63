package dev.farol.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.Stage;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PointsEditTest {

    private static final String DSL = """
            [keyword]regra=rule
            [keyword]quando=when
            [keyword]então=then
            [keyword]fim=end
            [when]there were {n:[0-9]+} logins=count("login", 30) >= {n}
            [then]tire {n:[0-9]+} pontos: {why}=health.points(-{n}, "{why}");
            [then]add {n:[0-9]{1,2}} points: {why}=health.points({n}, "{why}");
            [then]{n:[0-9]+} points off: {why}=health.points(-{n}, "{why}");
            [then]set {n:[0-9-]+}: {why}=health.points({n}, "{why}");
            [then]set {n:[0-9]+} points, all of them: {why}=health.points({n}, "{n} points: {why}");
            [then]be bad: {why}=health.points(-7, "{why}");
            [then]7 it is: {why}=health.points(7, "{why}");
            """;

    private static final String TABLE = """
            RuleTable T,,,
            NAME,METADATA,CONDITION,ACTION
            ,,Customer,%s
            ,dimension($param),"count(""login"", $param) > 0",%s
            Name,Dimension,Days,Points
            """;

    private static String drl(String call) {
        return "rule \"a\" @dimension(use) when Customer( has(\"login\") ) then " + call + " end\n";
    }

    private static String dslr(String sentence) {
        return "regra \"a\" @dimension(use)\nquando\n  - there were 12 logins\nentão\n  " + sentence + "\nfim\n";
    }

    private static String csv(String object, String snippet, String row) {
        return TABLE.formatted(object, snippet) + row + "\n";
    }

    private static Arguments done(String path, String before, int wish, String after) {
        return Arguments.of(path, before, wish, after);
    }

    static Stream<Arguments> written() {
        String three = "\"health.points($1, \"\"$2\"\", \"\"$3\"\");\"";
        return Stream.of(
                done("a.drl", drl("health.points(-12, \"w\");"), -9, drl("health.points(-9, \"w\");")),
                done("a.drl", drl("health.points(-12, \"-12\");"), 100, drl("health.points(100, \"-12\");")),
                done("a.drl", drl("health.points( - 12 , \"w\");"), -9, drl("health.points( - 9 , \"w\");")),
                done("a.drl", drl("health.points(5, \"w\");"), -5, drl("health.points(-5, \"w\");")),
                done("a.drl", drl("health.points(5.0, \"w\");"), 6, drl("health.points(6, \"w\");")),
                done(
                        "a.drl",
                        drl("health\n . points( // 5\n/* -5 */-(5), \"é😀\");"),
                        6,
                        drl("health\n . points( // 5\n/* -5 */(6), \"é😀\");")),
                done(
                        "a.drl",
                        "// 😀 BOM\r\n" + drl("health.points(5,\r\n \"w\");\r\n"),
                        6,
                        "// 😀 BOM\r\n" + drl("health.points(6,\r\n \"w\");\r\n")),
                done(
                        "a.drl",
                        "\uFEFF" + drl("health.points(5, \"w\");"),
                        16,
                        "\uFEFF" + drl("health.points(16, \"w\");")),
                done(
                        "a.drl",
                        "//\r//\r\n//\n" + drl("health.points(5, \"w\");").replace('\n', '\r'),
                        16,
                        "//\r//\r\n//\n" + drl("health.points(16, \"w\");").replace('\n', '\r')),
                done("a.dslr", dslr("- tire 12 pontos: 12 pontos"), -9, dslr("- tire 9 pontos: 12 pontos")),
                done(
                        "a.dslr",
                        dslr("-  tire   12  pontos:  é  12 // 12"),
                        -9,
                        dslr("-  tire   9  pontos:  é  12 // 12")),
                done("a.dslr", dslr("- add 1 points: w"), 19, dslr("- add 19 points: w")),
                done("a.dslr", dslr("- 8 points off: w"), -19, dslr("- 19 points off: w")),
                done("a.dslr", dslr("8 points off: w"), -1, dslr("1 points off: w")),
                done("a.dslr", dslr("set -8: w"), 19, dslr("set 19: w")),
                done("a.dslr", dslr("set 8: w"), -19, dslr("set -19: w")),
                done("a.dslr", dslr("> health.points(-7, \"w\");"), 7, dslr("> health.points(7, \"w\");")),
                done(
                        "a.dslr",
                        "\uFEFF" + dslr("- tire 12 pontos: w").replace("\n", "\r\n"),
                        -9,
                        "\uFEFF" + dslr("- tire 9 pontos: w").replace("\n", "\r\n")),
                done(
                        "a.drl.csv",
                        csv("", three, "a,use,30,\"-8, -8, 'w, -8'\""),
                        -12,
                        csv("", three, "a,use,30,\"-12, -8, 'w, -8'\"")),
                done(
                        "a.drl.csv",
                        csv("", "\"health.points($param, \"\"w\"\");\"", "a,use,30, 8 "),
                        -12,
                        csv("", "\"health.points($param, \"\"w\"\");\"", "a,use,30, -12 ")),
                done(
                        "a.drl.csv",
                        csv("", "\"health.points(-$param, \"\"w\"\");\"", "a,use,30,8"),
                        -12,
                        csv("", "\"health.points(-$param, \"\"w\"\");\"", "a,use,30,12")),
                done(
                        "a.drl.csv",
                        csv("health", "\"points($2, \"\"$1\"\")\"", "a,use,30,\"the x, 8\""),
                        12,
                        csv("health", "\"points($2, \"\"$1\"\")\"", "a,use,30,\"the x, 12\"")),
                done("a.drl.csv", "\uFEFF" + brazilian("8, w"), -2, "\uFEFF" + brazilian("-2, w")));
    }

    /** Semicolons, and lines as Windows ends them. */
    private static String brazilian(String cell) {
        return """
                RuleTable T;;;
                NAME;METADATA;CONDITION;ACTION
                ;;Customer;
                ;dimension($param);"count(""login"", $param) > 0";"health.points($1, ""$2"");"
                Name;Dimension;"Days, or
                so";Points
                a;use;30;%s
                """.formatted(cell).replace("\n", "\r\n");
    }

    @ParameterizedTest
    @MethodSource("written")
    void changesTheNumberAndNothingElse(String name, String before, int wish, String after) {
        String path = "health/" + name;
        RuleFiles files = SmallFolder.with(RuleFile.of("language/l.dsl", DSL), RuleFile.of(path, before));
        PointsEdit edit = SmallFolder.edit(files, Map.of("a", wish));
        assertThat(edit.unchanged()).isEmpty();
        assertThat(SmallFolder.text(edit.after(), path)).isEqualTo(after);
        assertThat(edit.changed()).singleElement().satisfies(one -> {
            assertThat(one.target()).isEqualTo(new Target.Rule("a"));
            assertThat(one.after()).isEqualTo(wish);
        });
        assertThat(edit.set().rules(Stage.HEALTH)).hasSize(1);
    }

    private static Arguments not(String path, String before, int wish, String why) {
        return Arguments.of(path, before, wish, why);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                not("a.drl", drl("health.points(5, \"w\");"), 0, "1 to 100"),
                not("a.drl", drl("health.points(5, \"w\");"), 101, "1 to 100"),
                not(
                        "a.dslr",
                        dslr("- tire 12 pontos: w"),
                        9,
                        "The minus before its points stands in the sentence itself"),
                not(
                        "a.dslr",
                        dslr("- 8 points off: w"),
                        9,
                        "The minus before its points stands in the sentence itself"),
                not(
                        "a.dslr",
                        dslr("- add 8 points: w"),
                        -9,
                        "Its sentence takes no such number: No [then] sentence reads like this (add -9 points: w)"),
                not(
                        "a.dslr",
                        dslr("- add 8 points: w"),
                        100,
                        "Its sentence takes no such number: No [then] sentence reads like this (add 100 points: w)"),
                not("a.dslr", dslr("- be bad: w"), -9, "Its points stand in the sentence itself"),
                not("a.dslr", dslr("- 7 it is: w"), 9, "Its points stand in the sentence itself"),
                not("a.dslr", dslr("- set 8 points, all of them: w"), 9, "the reason of the rule a"),
                not(
                        "a.drl.csv",
                        csv("", "\"health.points(-5, \"\"$param\"\");\"", "a,use,30,5"),
                        -12,
                        "Its points stand in the snippet above the rules (health/a.drl.csv:D4)"),
                not(
                        "a.drl.csv",
                        csv("", "\"health.points(-$param, \"\"w\"\");\"", "a,use,30,8"),
                        12,
                        "The minus before its points stands in the snippet"),
                not(
                        "a.drl.csv",
                        csv("", "\"health.points(-$param, \"\"$param\"\");\"", "a,use,30,8"),
                        -12,
                        "the reason of the rule a"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void leavesWhatCannotBeWrittenAndSaysWhy(String name, String before, int wish, String why) {
        RuleFiles files = SmallFolder.with(RuleFile.of("language/l.dsl", DSL), RuleFile.of("health/" + name, before));
        PointsEdit edit = SmallFolder.edit(files, Map.of("a", wish));
        assertThat(edit.after()).isEqualTo(files);
        assertThat(edit.isEmpty()).isTrue();
        assertThat(edit.difference()).isEmpty();
        assertThat(edit.unchanged()).singleElement().satisfies(one -> {
            assertThat(one.why()).contains(why);
            assertThat(one.place().file()).isEqualTo("health/" + name);
            assertThat(one.wished()).isEqualTo(wish);
        });
    }

    @Test
    void namesRulesThatAreNot() {
        RuleFiles files = SmallFolder.with(RuleFile.of("health/a.drl", drl("health.points(5, \"w\");")));
        assertThat(SmallFolder.edit(files, Map.of("aa", 4)).unchanged())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.text())
                                .isEqualTo(
                                        "health: could not set aa (4): There is no health rule of this name.\nDid you mean \"a\"?"));
    }

    @Test
    void writesTheOthersWhereSomeCannotBe() {
        StringBuilder rules = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        Map<String, Integer> wish = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            boolean fixed = i % 7 == 3;
            String rule = dslr(fixed ? "- add 8 points: w" : "- set 8: w")
                    .replace("\"a\"", "\"r" + i + "\"")
                    .replace("12 logins", i + 1 + " logins");
            rules.append(rule);
            expected.append(rule.replace("set 8", "set -" + (i + 1)));
            wish.put("r" + i, -i - 1);
        }
        RuleFiles files =
                SmallFolder.with(RuleFile.of("language/l.dsl", DSL), RuleFile.of("health/a.dslr", rules.toString()));
        PointsEdit edit = SmallFolder.edit(files, wish);
        assertThat(SmallFolder.text(edit.after(), "health/a.dslr")).isEqualTo(expected.toString());
        assertThat(edit.unchanged())
                .extracting(one -> one.target().inWords())
                .containsExactly("r3", "r10", "r17", "r24", "r31", "r38");
        assertThat(edit.changed()).hasSize(34);
    }

    @Test
    void showsTheDifferenceWithTheLineEndsOfTheFile() {
        String text = drl("\n health.points(5, \"w\");\n").replace("\n", "\r\n");
        PointsEdit edit = SmallFolder.edit(SmallFolder.with(RuleFile.of("health/a.drl", text)), Map.of("a", 6));
        assertThat(edit.difference().split("\n", -1))
                .containsExactly(
                        "--- a/health/a.drl",
                        "+++ b/health/a.drl",
                        "@@ -1,3 +1,3 @@",
                        " rule \"a\" @dimension(use) when Customer( has(\"login\") ) then \r",
                        "- health.points(5, \"w\");\r",
                        "+ health.points(6, \"w\");\r",
                        "  end\r",
                        "");
    }
}
