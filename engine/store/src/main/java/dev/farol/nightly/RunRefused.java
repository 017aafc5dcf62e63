package dev.farol.nightly;

/** A run that is not started, and why. */
public final class RunRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RunRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What stands against it. */
    public enum Reason {
        /** Another run goes on. */
        BUSY,
        /** There is no such version of the rules. */
        UNKNOWN_RULES,
        /** What was known at the as-of is not kept any more. */
        BEYOND_HORIZON,
        /** The as-of lies too far ahead. */
        TOO_FAR_AHEAD,
        /** There is no such run. */
        UNKNOWN_RUN,
        /** The run did not fail, or a later one has been committed. */
        NOT_RETRYABLE
    }
}
