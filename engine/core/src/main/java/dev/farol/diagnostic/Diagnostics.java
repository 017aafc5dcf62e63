package dev.farol.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects every message of a check, so that a person sees all of them and not the first. Not thread safe. */
public final class Diagnostics {

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    public void error(String code, Place place, String message, String hint) {
        add(Diagnostic.error(code, place, message, hint));
    }

    public void warning(String code, Place place, String message, String hint) {
        add(Diagnostic.warning(code, place, message, hint));
    }

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** How many were collected so far: lets a step tell whether it added any. */
    public int size() {
        return found.size();
    }

    /** All messages in the order of their places. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> all = new ArrayList<>(found);
        all.sort(null);
        return List.copyOf(all);
    }
}
