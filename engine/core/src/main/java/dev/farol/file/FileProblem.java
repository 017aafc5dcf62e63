package dev.farol.file;

import java.io.IOException;

/**
 * A file that could not be read or written at all, or a line that ended a strict load. Its message is for people: what was
 * attempted, where, and, on a line of its own, what to do, starting with "Maybe" or "Did you mean".
 */
public abstract sealed class FileProblem extends IOException permits InputProblem, OutputProblem, StrictProblem {

    FileProblem(String message, String hint) {
        super(hint.isEmpty() ? message : message + "\n  " + hint);
    }

    /** What the operating system said, without the path that the message names already; never empty. */
    static String reason(IOException cause) {
        return Reasons.of(cause);
    }
}
