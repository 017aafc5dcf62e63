package dev.farol.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Place;
import dev.farol.language.Comparator;
import dev.farol.lowering.Condition;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.ReasonText;
import dev.farol.lowering.TextTerm;
import dev.farol.oracle.straightline.StraightLineEvaluator;
import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Subject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that fails for a customer keeps no other rule, and no other customer, from being evaluated. */
class FailingRuleTest {

    private static LoweredRule rule(String name, Condition condition) {
        Effect effect = new Effect.Points("d", 1, new ReasonText(List.of(), List.of()));
        return new LoweredRule(name, Stage.HEALTH, Place.of("a.drl"), condition, effect);
    }

    private static Condition above(int slot, double limit) {
        return new Condition.Compare(Comparator.MORE, new NumberTerm.Slot(slot), new NumberTerm.Constant(limit));
    }

    /** Rules 1 and 3 read a slot that a short subject does not have; rule 4 reads a text that it does not have. */
    private static final List<LoweredRule> RULES = List.of(
            rule("first", above(0, 1)),
            rule("second", above(1, 1)),
            rule("third", above(0, 2)),
            rule("fourth", new Condition.All(List.of(above(0, 0), above(1, 0)))),
            rule("fifth", new Condition.TextPresent(true, new TextTerm.Slot(0))),
            rule("sixth", above(0, 100)));

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }

    private static Subject whole() {
        return new Subject(new double[] {5, 5}, new String[] {"pro"}, new BitSet(), new BitSet());
    }

    private static Subject cut() {
        return new Subject(new double[] {5}, new String[0], new BitSet(), new BitSet());
    }

    private static void verify(DroolsRules rules) {
        try (rules) {
            verify(rules.newEvaluator());
            Evaluator single = rules.newSingleEvaluator();
            verify((stage, subjects) -> subjects.forEach(subject -> single.evaluate(stage, List.of(subject))));
        }
    }

    private static void verify(Evaluator evaluator) {
        List<Subject> subjects = new ArrayList<>(List.of(whole(), cut(), whole()));
        evaluator.evaluate(Stage.HEALTH, subjects);
        for (int i : new int[] {0, 2}) {
            assertThat(subjects.get(i).fired()).isEqualTo(bits(0, 1, 2, 3, 4));
            assertThat(subjects.get(i).failed()).isEqualTo(bits());
        }
        assertThat(subjects.get(1).fired()).isEqualTo(bits(0, 2));
        assertThat(subjects.get(1).failed()).isEqualTo(bits(1, 3, 4));

        evaluator.evaluate(Stage.BANDS, subjects);
        assertThat(subjects.get(1).fired()).isEqualTo(bits());
        assertThat(subjects.get(1).failed()).isEqualTo(bits());
    }

    @Test
    void theExecutableModelIsolatesExactlyTheRulesThatFail() {
        verify(DroolsRules.build(Map.of(Stage.HEALTH, RULES)));
    }

    @Test
    void theClassicBuilderIsolatesExactlyTheRulesThatFail() {
        verify(DroolsRules.buildQuickly(Map.of(Stage.HEALTH, RULES)));
    }

    @Test
    void straightLineJavaIsolatesExactlyTheRulesThatFail() {
        verify(new StraightLineEvaluator(Map.of(Stage.HEALTH, RULES)));
    }
}
