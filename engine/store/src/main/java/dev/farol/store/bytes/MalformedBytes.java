package dev.farol.store.bytes;

/** Bytes that are not what they should be. */
public final class MalformedBytes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedBytes(String message) {
        super(message);
    }

    public MalformedBytes(String message, Throwable cause) {
        super(message, cause);
    }
}
