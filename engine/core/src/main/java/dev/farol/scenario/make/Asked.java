package dev.farol.scenario.make;

import dev.farol.lowering.Condition;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.lowering.TextTerm;
import dev.farol.question.Measure;
import dev.farol.question.Question;
import dev.farol.question.Selector;
import dev.farol.question.Window;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the conditions of a rule set, and coverage, look at. What only the reasons of rules name is left out: it changes no score.
 *
 * @param questions to the history that conditions ask
 * @param coverage counts of which only whether they are 0 is seen
 * @param numbers that conditions read, the questions among them
 * @param texts that conditions read
 * @param words that conditions compare texts with
 * @param comparisons of texts
 */
record Asked(
        List<Question> questions,
        List<Question.Windowed> coverage,
        Set<Reading> numbers,
        Set<TextReading> texts,
        Set<String> words,
        List<Condition> comparisons) {

    static Asked of(RuleSet rules) {
        Walk walk = new Walk(rules);
        for (Stage stage : Stage.values()) {
            rules.rules(stage).stream().map(LoweredRule::condition).forEach(walk::look);
        }
        List<Question> questions = new ArrayList<>();
        for (Reading reading : walk.numbers) {
            if (reading instanceof Reading.Asked asked) {
                questions.add(asked.question());
            } else if (reading instanceof Reading.Mrr) {
                questions.add(new Question.SubscribedMrr());
            }
        }
        if (walk.texts.contains(new TextReading.Status())) {
            questions.add(new Question.SubscriptionStatus());
        }
        Window recent = Window.last(rules.scorecard().coverageDays());
        List<Question.Windowed> coverage = rules.scorecard().dimensions().stream()
                .flatMap(dimension -> dimension.from().stream())
                .distinct()
                .map(type -> new Question.Windowed(Measure.COUNT, Selector.of(type), recent))
                .toList();
        return new Asked(questions, coverage, walk.numbers, walk.texts, walk.words, walk.comparisons);
    }

    private static final class Walk {

        private final RuleSet rules;
        final Set<Reading> numbers = new LinkedHashSet<>();
        final Set<TextReading> texts = new LinkedHashSet<>();
        final Set<String> words = new LinkedHashSet<>();
        final List<Condition> comparisons = new ArrayList<>();

        Walk(RuleSet rules) {
            this.rules = rules;
        }

        void look(Condition condition) {
            if (condition instanceof Condition.All all) {
                all.operands().forEach(this::look);
            } else if (condition instanceof Condition.Any any) {
                any.operands().forEach(this::look);
            } else if (condition instanceof Condition.Compare compare) {
                look(compare.left());
                look(compare.right());
            } else if (condition instanceof Condition.Present present) {
                look(present.term());
            } else if (condition instanceof Condition.CompareText compare) {
                look(compare.left());
                look(compare.right());
                comparisons.add(condition);
            } else if (condition instanceof Condition.TextPresent present) {
                look(present.term());
                comparisons.add(condition);
            }
        }

        private void look(NumberTerm term) {
            if (term instanceof NumberTerm.Slot slot) {
                numbers.add(rules.numbers().get(slot.index()));
            } else if (term instanceof NumberTerm.Negative negative) {
                look(negative.operand());
            } else if (term instanceof NumberTerm.Arithmetic arithmetic) {
                look(arithmetic.left());
                look(arithmetic.right());
            }
        }

        private void look(TextTerm term) {
            if (term instanceof TextTerm.Slot slot) {
                texts.add(rules.texts().get(slot.index()));
            } else if (term instanceof TextTerm.Constant constant) {
                words.add(constant.text());
            }
        }
    }
}
