package dev.farol.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.DroolsRules;
import dev.farol.history.Names;
import dev.farol.oracle.plain.PlainScorer;
import dev.farol.oracle.straightline.StraightLineEvaluator;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random folders and customers: whatever evaluates the rules, the assessments are the same. {@code -Dfarol.seeds=200} tries
 * more of them, {@code -Dfarol.seed=17} a single one.
 */
class AgreementTest {

    private static final int CUSTOMERS = 220;

    static LongStream seeds() {
        Long only = Long.getLong("farol.seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, Integer.getInteger("farol.seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allWaysOfEvaluatingRulesAgreeOnEveryAssessment(long seed) {
        Seeded seeded = RandomFolder.make(seed, CUSTOMERS);
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleSet> read = RuleSetReader.read(RandomFolder.ruleFiles(seeded.files()), diagnostics);
        assertThat(diagnostics.sorted()).noneMatch(Diagnostic::isError);
        RuleSet rules = read.orElseThrow();
        Names names = new Names();
        Scorer scorer = new Scorer(rules, names);
        List<Case> cases =
                seeded.cases().stream().map(plain -> Cases.of(plain, names)).toList();
        PlainScorer plainScorer = new PlainScorer(seeded.plain());
        List<List<String>> plain =
                seeded.cases().stream().map(plainScorer::assess).toList();

        assertSame(seeded, "tree walk", plain, lines(scorer, cases, new TreeWalkEvaluator(rules.rules())));
        assertSame(seeded, "straight line", plain, lines(scorer, cases, new StraightLineEvaluator(rules.rules())));
        try (DroolsRules executable = DroolsRules.build(rules.rules());
                DroolsRules classic = DroolsRules.buildQuickly(rules.rules())) {
            assertSame(seeded, "executable model", plain, lines(scorer, cases, executable.newEvaluator()));
            Evaluator single = executable.newSingleEvaluator();
            assertSame(seeded, "one at a time", plain, linesOneAtATime(scorer, cases, single));
            assertSame(seeded, "classic", plain, lines(scorer, cases, classic.newEvaluator()));
        }
    }

    private static List<List<String>> lines(Scorer scorer, List<Case> cases, Evaluator evaluator) {
        return scorer.score(cases, evaluator).stream().map(Lines::of).toList();
    }

    private static List<List<String>> linesOneAtATime(Scorer scorer, List<Case> cases, Evaluator evaluator) {
        return cases.stream()
                .map(given -> Lines.of(scorer.score(List.of(given), evaluator).get(0)))
                .toList();
    }

    private static void assertSame(Seeded seeded, String way, List<List<String>> plain, List<List<String>> lines) {
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            if (!plain.get(i).equals(lines.get(i))) {
                different.add(i);
            }
        }
        if (!different.isEmpty()) {
            int first = different.get(0);
            assertThat(lines.get(first))
                    .as(
                            "%s, %s customers differ, first %s; rules:%n%s",
                            way, different.size(), seeded.cases().get(first), seeded.files())
                    .isEqualTo(plain.get(first));
        }
    }
}
