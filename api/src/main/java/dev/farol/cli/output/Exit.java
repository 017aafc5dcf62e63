package dev.farol.cli.output;

/** Exit codes beside those of the command line library: 0 done, 1 could not, 2 usage. */
public final class Exit {

    /** Done, and something was found that a person should look at. */
    public static final int FINDINGS = 3;

    private Exit() {}
}
