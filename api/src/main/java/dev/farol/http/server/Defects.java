package dev.farol.http.server;

import dev.farol.http.Answer;
import dev.farol.http.Failures;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of failures that no handler expected. Stateless. */
final class Defects {

    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);

    private Defects() {}

    /** The problem that it is known to be; else 500 that tells nothing but the id under which the log has all of it. */
    static Answer answer(Throwable failure, Failures known, String route, String id) {
        Optional<Problem> problem = known.problem(failure);
        if (problem.isEmpty()) {
            LOG.error("request {} to {} failed", id, route, failure);
        } else if (problem.get().kind().status() >= 500) {
            LOG.warn("request {} to {}: {}", id, route, problem.get().detail());
        }
        return Answer.problem(
                problem.orElseGet(() -> Problem.of(
                        Kind.DEFECT, "It is not your fault. The log of the server has more under " + id + ".")),
                id);
    }
}
