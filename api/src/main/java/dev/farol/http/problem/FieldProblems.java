package dev.farol.http.problem;

import dev.farol.file.fields.FieldProblem;
import java.util.List;

/** Problems of fields, as those who read bodies tell them, as an answer. Stateless. */
public final class FieldProblems {

    private FieldProblems() {}

    /** @param unreadable whether a part is not even JSON: 400; else it is 422 */
    public static Problem invalid(boolean unreadable, List<FieldProblem> problems) {
        return of(unreadable ? Kind.MALFORMED : Kind.INVALID, problems);
    }

    /** A problem of a kind, with the first hundred. */
    public static Problem of(Kind kind, List<FieldProblem> problems) {
        Flaws flaws = new Flaws();
        problems.forEach(problem -> flaws.add(problem.pointer(), problem.detail()));
        return Problem.of(kind, flaws.all());
    }
}
