package dev.farol.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.Subject;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that are allowed, and that Drools' parser or code generator would choke on were they printed as they are: minutes
 * for a sum of fifteen, no stack left for a list of six hundred.
 */
class LargeRuleTest {

    private static final String LARGE = """
            rule "Large"
              @dimension(use)
            when
              Customer( %s )
            then
              health.points(-5, "large");
            end
            """;
    private static final String SCORECARD = """
            zone: UTC
            base: 60
            minCoverage: 0
            dimensions:
              use: {min: -30, max: 20, from: [login]}
            bands:
              risk: {risk: true}
            """;
    private static final String ALL = """
            rule "All"
            when
              Customer()
            then
              health.band("risk");
            end
            """;

    static Stream<String> conditions() {
        return Stream.of(
                joined(15, " + ", i -> "count(\"login\", " + i + ")") + " >= 5",
                joined(100, " + ", i -> "count(\"login\", " + i + ")") + " >= 5",
                joined(190, " - ", i -> "1") + " < mrr",
                "plan in (" + joined(390, ", ", i -> "\"p" + i + "\"") + ")",
                "plan not in (" + joined(390, ", ", i -> "\"p" + i + "\"") + ")",
                joined(190, " || ", i -> "mrr == " + i),
                joined(190, ", ", i -> "mrr != " + i),
                "mrr > 5, (mrr > 6 || (mrr < 4 && (mrr > 3 || (mrr < 2 && (mrr > 1 || mrr < 0)))))");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void buildsSoonAndMeansTheSame(String condition) {
        RuleSet set = read(condition);
        List<LoweredRule> rules = set.rules(Stage.HEALTH);
        List<Subject> subjects = subjects(set);
        try (DroolsRules live = DroolsRules.build(set.rules())) {
            live.newEvaluator().evaluate(Stage.HEALTH, subjects);
        }
        for (Subject subject : subjects) {
            BitSet expected = new BitSet();
            expected.set(0, rules.get(0).condition().holds(subject.numbers(), subject.texts()));
            assertThat(subject.fired()).isEqualTo(expected);
        }
    }

    private static String joined(int count, String operator, java.util.function.IntFunction<String> part) {
        return IntStream.rangeClosed(1, count).mapToObj(part).collect(Collectors.joining(operator));
    }

    private static List<Subject> subjects(RuleSet set) {
        Random random = new Random(3);
        return Stream.generate(() -> {
                    Subject subject =
                            Subject.of(set.numbers().size(), set.texts().size());
                    for (int i = 0; i < subject.numbers().length; i++) {
                        subject.numbers()[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(9) - 3;
                    }
                    for (int i = 0; i < subject.texts().length; i++) {
                        subject.texts()[i] = random.nextInt(5) == 0 ? "" : "p" + random.nextInt(500);
                    }
                    return subject;
                })
                .limit(200)
                .toList();
    }

    private static RuleSet read(String condition) {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = RuleFiles.of(List.of(
                RuleFile.of("scorecard.yaml", SCORECARD),
                RuleFile.of("interactions.yaml", "login: {}\n"),
                RuleFile.of("health/large.drl", LARGE.formatted(condition)),
                RuleFile.of("bands/b.drl", ALL)));
        return RuleSetReader.read(files, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }
}
