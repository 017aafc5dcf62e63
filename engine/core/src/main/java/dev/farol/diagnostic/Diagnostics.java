package dev.farol.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects every message of a check, so that a person sees all of them and not the first; where there are more than
 * anyone reads, the rest is left out, and that is said. Not thread safe.
 */
public final class Diagnostics {

    private static final int MOST = 500;

    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private boolean errors;
    private int added;

    public void error(String code, Place place, String message, String hint) {
        add(Diagnostic.error(code, place, message, hint));
    }

    public void warning(String code, Place place, String message, String hint) {
        add(Diagnostic.warning(code, place, message, hint));
    }

    public void add(Diagnostic diagnostic) {
        errors |= diagnostic.isError();
        added++;
        if (!isFull()) {
            found.add(diagnostic);
        }
        if (found.size() == MOST - 1) {
            errors = true;
            found.add(Diagnostic.error(
                    "too-many-messages",
                    diagnostic.place(),
                    "There are more messages than these " + (MOST - 1) + ", and the rest is left out.",
                    "Maybe mend these first."));
        }
    }

    /** Whether further messages are left out: looking for them is of no use. */
    public boolean isFull() {
        return found.size() == MOST;
    }

    public boolean hasErrors() {
        return errors;
    }

    /** How many were collected so far: lets a step tell whether it added any. */
    public int size() {
        return added;
    }

    /** All messages in the order of their places. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> all = new ArrayList<>(found);
        all.sort(null);
        return List.copyOf(all);
    }
}
