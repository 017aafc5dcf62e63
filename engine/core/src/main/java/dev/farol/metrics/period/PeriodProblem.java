package dev.farol.metrics.period;

/** What was written is no period. The message is for people, with a hint on a line of its own. */
public final class PeriodProblem extends Exception {

    private static final long serialVersionUID = 1L;

    PeriodProblem(String message, String hint) {
        super(message + "\n  " + hint);
    }
}
