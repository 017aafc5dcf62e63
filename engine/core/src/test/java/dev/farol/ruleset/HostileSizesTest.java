package dev.farol.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to take forever or all memory: each is refused, at a place, after little work. */
class HostileSizesTest {

    private static final int MILLION = 1_000_000;
    /** Just below the limit of a file, with room for the rule around it. */
    private static final int FULL = 990_000;

    @TempDir
    Path temp;

    static Stream<Named<Consumer<Folder>>> folders() {
        Map<String, Consumer<Folder>> all = new TreeMap<>();
        conditions(all);
        rules(all);
        texts(all);
        dictionaries(all);
        all.put("table of many columns", file("health/x.drl.csv", "RuleTable x\n" + "a,".repeat(300_000)));
        all.put("table of many rows", file("health/x.drl.csv", table(many(30_000, i -> "r" + i + ",1\n"))));
        all.put("table of one huge cell", file("health/x.drl.csv", table("\"" + "x".repeat(FULL) + "\",1\n")));
        all.put("table of an open quote", file("health/x.drl.csv", table("\"" + "x,\n".repeat(300_000))));
        return all.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    private static void conditions(Map<String, Consumer<Folder>> all) {
        all.put("deep parentheses", when("(".repeat(10_000) + "mrr > 1" + ")".repeat(10_000)));
        all.put("a megabyte of parentheses", when("(".repeat(FULL)));
        all.put("a megabyte of !", when("!".repeat(FULL) + "has(\"login\")"));
        all.put("a megabyte of -", when("mrr > " + "-".repeat(FULL) + "1"));
        all.put("a megabyte of operators", when("mrr > 1" + " && mrr > 1".repeat(80_000)));
        all.put("a choice of many", when("mrr > 1" + " || mrr > 1".repeat(80_000)));
        all.put("constraints without end", when("mrr > 1" + ", mrr > 1".repeat(100_000)));
        all.put("long arithmetic", when("mrr > 1" + "+1".repeat(400_000)));
        all.put("long division", when("mrr > 1" + "/0".repeat(400_000)));
        all.put("a huge number", when("mrr > " + "9".repeat(FULL)));
        all.put("a number of tiny steps", when("mrr > 0." + "0".repeat(FULL) + "1"));
        all.put("a long list", when("mrr in (" + "1,".repeat(400_000) + "1)"));
        all.put("a long list of texts", when("plan in (" + "\"a\",".repeat(200_000) + "\"a\")"));
        all.put("a huge text", when("plan == \"" + "x".repeat(MILLION) + "\""));
        all.put("a huge selector", when("count(\"" + "login.".repeat(150_000) + "\", 30) > 1"));
        all.put("a call of many arguments", when("count(" + "1,".repeat(400_000) + "1) > 1"));
        all.put("calls in calls", when("count(".repeat(150_000)));
        all.put("a window of ages", when("count(\"login\", 9999999999999999) > 1"));
        all.put(
                "choices in choices",
                when("((((((mrr>1||mrr>2)&&(mrr>3||mrr>4))||(mrr>5))&&mrr>6)||mrr>7)" + " && (mrr>1||mrr>2)".repeat(100)
                        + " && mrr < 0 && mrr > 0)"));
    }

    private static void rules(Map<String, Consumer<Folder>> all) {
        String last = "mrr > 1 ) then health.points(-1, \"a\"); end\n";
        all.put("100,000 rules", folder -> {
            for (int file = 0; file < 15; file++) {
                int number = file;
                folder.with(
                        "health/x" + file + ".drl",
                        many(
                                6_700,
                                i -> "rule \"" + number + "-" + i + "\" @dimension(adoption) when Customer( " + last));
            }
        });
        all.put("many patterns", file("health/x.drl", rule("Customer( mrr < 0 )".repeat(50_000))));
        all.put(
                "many annotations",
                file("health/x.drl", "rule \"x\" " + "@a(b) ".repeat(160_000) + "when Customer( " + last));
        all.put(
                "many calls",
                file(
                        "health/x.drl",
                        "rule \"x\" @dimension(adoption) when Customer() then "
                                + "health.points(-1, \"a\"); ".repeat(40_000) + "end"));
        all.put("many ends", file("health/x.drl", "end ".repeat(240_000)));
        all.put("many rules without anything", file("health/x.drl", "rule ".repeat(190_000)));
        all.put(
                "a huge rule name",
                file("health/x.drl", "rule \"" + "x".repeat(FULL) + "\" @dimension(adoption) when Customer( " + last));
        all.put("an open comment", file("health/x.drl", "/*".repeat(490_000)));
        all.put("many unknown signs", file("health/x.drl", "%".repeat(FULL)));
        all.put("many unknown words", when(many(40_000, i -> "w" + i + "(mrr) > 1 && ")));
        all.put(
                "many misspelt rules",
                folder -> folder.with(
                                "health/x.drl",
                                many(
                                        900,
                                        i -> "rule \"" + "n".repeat(90) + i
                                                + "\" @dimension(adoption) when Customer( number(\"a\") > " + i + ", "
                                                + last))
                        .with(
                                "playbooks/playbooks.drl",
                                many(
                                                1_000,
                                                i -> "rule \"p" + i + "\" when Customer( "
                                                        + many(40, j -> "fired(\"" + "m".repeat(80) + j + "\") && ")
                                                        + "true ) then health.recommend(\"rescue-call\", \"high\", \"a\"); end\n")
                                        .substring(0, FULL)));
        all.put(
                "many bands",
                file(
                        "bands/bands.drl",
                        many(
                                1_900,
                                i -> "rule \"b" + i + "\" when Customer( score >= 0, mrr != " + i
                                        + " || score >= 0 ) then health.band(\"healthy\"); end\n")));
    }

    private static void texts(Map<String, Consumer<Folder>> all) {
        all.put("a reason of many braces", then("health.points(-1, \"" + "{mrr}".repeat(190_000) + "\");"));
        all.put("a reason of open braces", then("health.points(-1, \"" + "{".repeat(FULL) + "\");"));
        all.put("a brace of parentheses", then("health.points(-1, \"{" + "(".repeat(400) + "}\");"));
        all.put("many escapes", then("health.points(-1, \"" + "\\n".repeat(490_000) + "\");"));
        all.put("many smart quotes", then("health.points(" + "\u201c".repeat(320_000) + ");"));
        all.put("deep YAML", file("scorecard.yaml", "a: " + "[".repeat(400_000)));
        all.put("deep YAML groups", file("scorecard.yaml", "{a: ".repeat(200_000)));
        all.put("YAML of many keys", file("interactions.yaml", many(60_000, i -> "k" + i + ": {x: 1}\n")));
        all.put("YAML of one key", file("interactions.yaml", "a: {}\n".repeat(160_000)));
        all.put("YAML of dashes", file("interactions.yaml", "- ".repeat(450_000)));
        all.put("YAML of question marks", file("interactions.yaml", "? ".repeat(450_000)));
        all.put("a playbook of dashes", file("playbooks/rescue-call.md", "---\n".repeat(240_000)));
        all.put("a file above the limit", file("health/x.drl", " ".repeat(MILLION + 1)));
    }

    private static void dictionaries(Map<String, Consumer<Folder>> all) {
        String code = "=count(\"login\", 30) == 0\n";
        all.put(
                "a sentence of many values",
                sentence("[when]" + many(300, i -> "{a" + i + "} ") + code, "a ".repeat(900)));
        all.put(
                "many sentences alike",
                sentence(many(1_900, i -> "[when]{a} " + i + " {b} {c} {d} x" + code), "x ".repeat(900)));
        all.put("a huge dictionary", sentence("[when]a" + code + many(30_000, i -> "[when]a" + i + code), "a"));
        all.put("a huge sentence", sentence("[when]a {b}" + code, "a " + "b".repeat(FULL)));
        all.put(
                "a pattern of patterns",
                sentence("[when]{a:" + "(".repeat(500) + "a" + ")*".repeat(500) + "}" + code, "aaa"));
        all.put(
                "many lines that are none",
                file("health/x.dslr", "rule \"x\"\nwhen\n" + "- the latest\n".repeat(70_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void isRefusedSoon(Consumer<Folder> hostile) throws IOException {
        Folder folder = Folder.good(temp);
        hostile.accept(folder);
        long start = cpu();
        Folder.Found found = folder.read();
        assertThat(TimeUnit.NANOSECONDS.toMillis(cpu() - start)).isLessThan(2_000);
        assertThat(found.set()).isEmpty();
        assertThat(found.messages()).hasSizeLessThanOrEqualTo(500);
        assertThat(found.messages())
                .filteredOn(Diagnostic::isError)
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(message.place().file()).isNotEmpty();
                    assertThat(message.text().length()).isLessThan(3_000);
                });
    }

    private static Consumer<Folder> file(String path, String content) {
        return folder -> folder.with(path, content);
    }

    private static Consumer<Folder> when(String condition) {
        return file("health/x.drl", rule("Customer( " + condition + " )"));
    }

    private static Consumer<Folder> then(String call) {
        return file("health/x.drl", "rule \"x\" @dimension(adoption) when Customer( mrr > 1 ) then " + call + " end");
    }

    private static Consumer<Folder> sentence(String dictionary, String line) {
        return folder -> folder.with("language/x.dsl", dictionary)
                .with("health/x.dslr", "rule \"x\"\n@dimension(adoption)\nwhen\n" + line + "\nthen\n> nothing\nend\n");
    }

    private static String rule(String patterns) {
        return "rule \"x\" @dimension(adoption) when " + patterns + " then health.points(-1, \"a\"); end\n";
    }

    private static String table(String rows) {
        return "RuleTable x,\nCONDITION,ACTION\nCustomer,\nplan == \"$param\",\"health.points(-$param, \"\"a\"\");\"\na,b\n"
                + rows;
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
