package dev.farol.question;

import dev.farol.history.History;
import dev.farol.history.Names;
import java.time.ZoneId;
import java.util.List;

/**
 * All questions of a rule set, bound to a dictionary and a zone, answered in one pass over a history. Questions that share a selector
 * and a window share the work.
 *
 * <p>Numbers are summed exactly, as decimals, and turned into a double once; the average is that double by their count. A sum of
 * {@code decayed} is made in the order of the history. No answer is -0.0 or infinite.
 *
 * <p>Thread-safe.
 */
public final class Questionnaire {

    private final Bindings bindings;
    private final ThreadLocal<Pass> passes;

    /**
     * Binds questions.
     *
     * @param zone where calendar days begin
     * @param names the dictionary of the histories that will be asked; learns the names of the questions
     */
    public Questionnaire(List<Question> questions, ZoneId zone, Names names) {
        Bindings bound = new Binder(names).bind(questions);
        this.bindings = bound;
        this.passes = ThreadLocal.withInitial(() -> new Pass(bound, zone.getRules()));
    }

    /** How many questions there are. */
    public int size() {
        return bindings.size();
    }

    /**
     * Answers every question.
     *
     * @param asOf epoch nanoseconds; what happened later is not seen
     * @param answers filled: {@code answers[i]} belongs to question {@code i}; NaN when absent
     */
    public void answer(History history, long asOf, double[] answers) {
        passes.get().answer(history, asOf, answers);
    }
}
