package dev.farol.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be written. What stood there before is untouched, and nothing half-written is left. */
public final class OutputProblem extends FileProblem {

    /**
     * @param file the one to be written
     * @param reason what went wrong, in a few words
     * @param hint what to do, starting with "Maybe"; may be empty
     */
    public OutputProblem(Path file, String reason, String hint) {
        super("could not write " + file + " (" + reason + ")", hint);
    }

    /** What the operating system refused while a file was written; a cause that is an {@code OutputProblem} stays as it is. */
    public static OutputProblem of(Path file, IOException cause) {
        if (cause instanceof OutputProblem already) {
            return already;
        }
        OutputProblem problem = new OutputProblem(file, reason(cause), "");
        problem.initCause(cause);
        return problem;
    }
}
