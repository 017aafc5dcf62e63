package dev.farol.app;

import java.io.IOException;
import java.util.List;

/** A server cannot start, for these reasons. */
final class StartProblem extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param reasons one text each; a hint on a line of its own */
    StartProblem(List<String> reasons) {
        super("could not start the server:\n" + String.join("\n", reasons));
    }
}
