package dev.farol.history;

/** Bytes that are not an encoded history. */
public final class MalformedHistoryException extends RuntimeException {

    public MalformedHistoryException(String reason) {
        super("not a history: " + reason);
    }
}
