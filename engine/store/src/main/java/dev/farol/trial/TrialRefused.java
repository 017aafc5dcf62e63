package dev.farol.trial;

/** No preview can be made as of that instant. The message is for people, and a line with a hint may follow. */
public final class TrialRefused extends Exception {

    private static final long serialVersionUID = 1L;

    TrialRefused(String message) {
        super(message);
    }
}
