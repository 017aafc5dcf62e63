package dev.farol.store.journal;

import java.io.IOException;

/** The thread that writes has ended: the store is closing, or a defect stopped it. */
public final class WriterStopped extends IOException {

    private static final long serialVersionUID = 1L;

    public WriterStopped() {
        super("could not accept a write: the store is closing");
    }

    WriterStopped(Throwable defect) {
        super(
                "could not accept a write: the writer stopped (" + defect
                        + ")\n  Maybe restart: what was accepted is safe.",
                defect);
    }
}
