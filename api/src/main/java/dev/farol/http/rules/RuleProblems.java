package dev.farol.http.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.http.Answer;
import dev.farol.http.Call;
import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.report.DiagnosticsText;
import java.util.List;

/** Problems of rules as problems of requests: each points at its file, line and column. Stateless. */
final class RuleProblems {

    private RuleProblems() {}

    /** Those of them that are errors; for a person, as a terminal shows them. */
    static Answer refuse(Call call, List<Diagnostic> diagnostics) {
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        return call.wantsText()
                ? Answer.text(Kind.INVALID.status(), DiagnosticsText.lines(errors))
                : Answer.problem(of(Kind.INVALID, errors), call.id());
    }

    /** Those of them that are errors. */
    static Problem of(Kind kind, List<Diagnostic> diagnostics) {
        List<Flaw> flaws = diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(found -> new Flaw(
                        found.place().toString(),
                        "[" + found.code() + "] " + found.message()
                                + (found.hint().isEmpty() ? "" : " " + found.hint())))
                .toList();
        return Problem.of(kind, flaws);
    }

    /** Files that stand in the way. */
    static Problem files(String why, String hint, List<String> paths) {
        List<Flaw> flaws = paths.stream().map(path -> new Flaw(path, why)).toList();
        Problem problem = Problem.of(Kind.CONFLICT, flaws);
        return new Problem(Kind.CONFLICT, problem.detail() + " " + hint, flaws, problem.headers());
    }
}
