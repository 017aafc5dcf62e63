package dev.farol.store.files;

import java.io.IOException;

/** How an operation fails. */
public enum Fault {
    /** Whatever takes room fails before it does anything, and so does forcing; the rest works. */
    NO_SPACE("No space left on device"),
    /** Whatever takes room fails after a part of it; the rest works. */
    SHORT_WRITE("No space left on device"),
    /** Everything fails, and a write after a part of it. */
    IO_ERROR("Input/output error");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    IOException exception() {
        return new IOException(text);
    }
}
