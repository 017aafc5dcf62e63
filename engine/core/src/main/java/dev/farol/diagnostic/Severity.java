package dev.farol.diagnostic;

import java.util.Locale;

/** An error keeps rules from going live; a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** As messages and JSON write it: {@code error}, {@code warning}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
