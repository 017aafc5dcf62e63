package dev.farol.rulebook;

import java.io.IOException;

/** The rule folder cannot be written, and nothing was changed. */
public final class FolderProblem extends IOException {

    private static final long serialVersionUID = 1L;

    FolderProblem(IOException cause) {
        super(reason(cause), cause);
    }

    private static String reason(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        return cause.getClass() == IOException.class
                ? message
                : cause.getClass().getSimpleName() + ": " + message;
    }
}
