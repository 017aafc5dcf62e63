package dev.farol.http;

import dev.farol.http.problem.Problem;
import java.util.Optional;

/** Tells which failures of services are problems rather than defects, such as a full disk. Thread safe. */
@FunctionalInterface
public interface Failures {

    /** The problem that a failure is; empty when it is a defect. */
    Optional<Problem> problem(Throwable failure);
}
