package dev.farol.store.change;

/** Bytes that are no journal entry. */
public final class MalformedEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEntry(String message) {
        super(message);
    }

    public MalformedEntry(String message, Throwable cause) {
        super(message, cause);
    }
}
