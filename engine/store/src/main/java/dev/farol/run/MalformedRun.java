package dev.farol.run;

/** Bytes that are no record of a run. */
public final class MalformedRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedRun(String message) {
        super(message);
    }

    public MalformedRun(String message, Throwable cause) {
        super(message, cause);
    }
}
