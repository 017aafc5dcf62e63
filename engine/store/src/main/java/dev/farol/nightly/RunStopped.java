package dev.farol.nightly;

import java.io.IOException;

/** Ends the work of a run between two batches. */
final class RunStopped extends IOException {

    private static final long serialVersionUID = 1L;

    RunStopped(String message) {
        super(message);
    }
}
