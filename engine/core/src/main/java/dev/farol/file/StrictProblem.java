package dev.farol.file;

/** The first bad line of a load that takes no bad line. */
public final class StrictProblem extends FileProblem {

    private final transient Reject reject;

    public StrictProblem(Reject reject) {
        super(reject.file() + ":" + reject.line() + ": " + reject.error(), "");
        this.reject = reject;
    }

    /** The line and what is wrong with it. */
    public Reject reject() {
        return reject;
    }
}
