package dev.farol.diagnostic;

import java.util.Comparator;

/**
 * One thing that is wrong with what a person wrote.
 *
 * @param code short stable name of the kind of mistake, such as {@code unknown-type}
 * @param message one sentence, in the reader's words, with the offending value in parentheses
 * @param hint what to do, starting with "Maybe" or "Did you mean"; empty when there is nothing to add
 */
public record Diagnostic(Severity severity, String code, Place place, String message, String hint)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::place)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public static Diagnostic error(String code, Place place, String message, String hint) {
        return new Diagnostic(Severity.ERROR, code, place, message, hint);
    }

    public static Diagnostic warning(String code, Place place, String message, String hint) {
        return new Diagnostic(Severity.WARNING, code, place, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** As a terminal shows it: {@code place: error[code]: message}, and the hint on a line of its own. */
    public String text() {
        String first = place + ": " + severity.label() + "[" + code + "]: " + message;
        return hint.isEmpty() ? first : first + "\n  " + hint;
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
