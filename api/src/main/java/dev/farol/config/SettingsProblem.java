package dev.farol.config;

import java.util.List;

/** Settings with which a server cannot start: every mistake, each with where it stands. */
public final class SettingsProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    SettingsProblem(List<String> mistakes) {
        super("could not read the settings:\n" + String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** One text each; a hint on a line of its own. */
    public List<String> mistakes() {
        return mistakes;
    }
}
