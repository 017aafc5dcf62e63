package dev.farol.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be read as what it should be. */
public final class InputProblem extends FileProblem {

    /**
     * @param file the one that was read
     * @param reason what is wrong, as the end of a sentence: {@code is a directory}
     * @param hint what to do, starting with "Maybe"; may be empty
     */
    public InputProblem(Path file, String reason, String hint) {
        super("could not read " + file + ": it " + reason, hint);
    }

    /** What the operating system refused while a file was read. */
    public static InputProblem of(Path file, IOException cause) {
        InputProblem problem = new InputProblem(file, "failed (" + reason(cause) + ")", "");
        problem.initCause(cause);
        return problem;
    }
}
