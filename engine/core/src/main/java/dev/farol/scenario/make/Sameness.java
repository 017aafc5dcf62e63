package dev.farol.scenario.make;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.Conflicts;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.history.Row;
import dev.farol.lowering.Condition;
import dev.farol.lowering.TextReading;
import dev.farol.question.Question;
import dev.farol.question.Questionnaire;
import dev.farol.ruleset.RuleSet;
import dev.farol.scenario.Scenario;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether rules see the same of a scenario as of the case it was made from. Stateless but for the rules. */
final class Sameness {

    private final RuleSet rules;
    private final Asked asked;
    private final List<Question> questions;
    private final Names names;

    /** @param names the dictionary of cases */
    Sameness(RuleSet rules, Asked asked, Names names) {
        this.rules = rules;
        this.asked = asked;
        this.names = names;
        this.questions = Stream.concat(asked.questions().stream(), asked.coverage().stream())
                .toList();
    }

    /** The interaction types about which some question has another answer. */
    Set<String> otherwise(Case given, Scenario made) {
        ZoneId zone = rules.scorecard().zone();
        Names own = new Names();
        History history = history(made, zone, own);
        double[] then = answers(given.history(), given.asOf(), names);
        double[] now = answers(history, EpochNanos.of(made.asOf().end(zone)), own);
        Set<String> types = new HashSet<>();
        for (int i = 0; i < now.length; i++) {
            // Of counts for coverage, only whether they are 0 is seen.
            boolean same = i < asked.questions().size()
                    ? Double.doubleToLongBits(now[i]) == Double.doubleToLongBits(then[i])
                    : now[i] > 0 == then[i] > 0;
            if (!same) {
                types.addAll(types(questions.get(i)));
            }
        }
        return types;
    }

    private double[] answers(History history, long asOf, Names dictionary) {
        double[] answers = new double[questions.size()];
        new Questionnaire(questions, rules.scorecard().zone(), dictionary).answer(history, asOf, answers);
        return answers;
    }

    private History history(Scenario made, ZoneId zone, Names own) {
        HistoryBuilder builder = new HistoryBuilder();
        Row row = new Row();
        long line = 0;
        for (Interaction interaction : made.interactions(zone, rules.vocabulary())) {
            row.of(interaction, own);
            builder.add(row.bytes(), 0, row.length(), ++line);
        }
        return builder.build(Conflicts.IGNORED);
    }

    private static List<String> types(Question question) {
        if (question instanceof Question.Windowed windowed) {
            return List.of(windowed.selector().type());
        } else if (question instanceof Question.DaysSince since) {
            return List.of(since.selector().type());
        } else if (question instanceof Question.Decayed decayed) {
            return List.of(decayed.selector().type());
        }
        if (question instanceof Question.Story story) {
            return List.copyOf(story.types());
        }
        Question.Sequence sequence = (Question.Sequence) question;
        return List.of(sequence.first().type(), sequence.then().type());
    }

    /** Whether every comparison of texts comes out the same. */
    boolean textsCompareAlike(Case given, Assessment assessment, Scenario made) {
        String[] then = texts(given.customer(), given, assessment);
        String[] now = texts(made.customer(), given, assessment);
        double[] none = new double[rules.numbers().size()];
        for (Condition comparison : asked.comparisons()) {
            if (comparison.holds(none, then) != comparison.holds(none, now)) {
                return false;
            }
        }
        return true;
    }

    private String[] texts(Customer customer, Case given, Assessment assessment) {
        List<String> texts = new ArrayList<>();
        for (TextReading reading : rules.texts()) {
            if (reading instanceof TextReading.Profile field) {
                texts.add(customer.texts().getOrDefault(field.field(), ""));
            } else if (reading instanceof TextReading.Attribute attribute) {
                Object value = customer.attributes().get(attribute.name());
                texts.add(
                        value instanceof BigDecimal number
                                ? number.toPlainString()
                                : value instanceof String text
                                        ? text
                                        : customer.texts().getOrDefault(attribute.name(), ""));
            } else if (reading instanceof TextReading.Status) {
                // Compared as an answer.
                texts.add("");
            } else {
                texts.add(
                        reading instanceof TextReading.Band
                                ? assessment.band()
                                : given.previous().band());
            }
        }
        return texts.toArray(new String[0]);
    }
}
