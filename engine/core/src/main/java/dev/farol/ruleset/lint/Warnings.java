package dev.farol.ruleset.lint;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects warnings, of each kind no more than anyone reads. Not thread safe. */
public final class Warnings {

    private static final int MOST = 20;

    private final Map<String, List<Diagnostic>> byCode = new TreeMap<>();

    public void add(String code, Place place, String message, String hint) {
        byCode.computeIfAbsent(code, kind -> new ArrayList<>()).add(Diagnostic.warning(code, place, message, hint));
    }

    /** Passes on the first of each kind, in the order of their places, and says how many more there are. */
    public void pass(Diagnostics diagnostics) {
        byCode.forEach((code, found) -> {
            List<Diagnostic> sorted = found.stream().sorted().distinct().toList();
            sorted.stream().limit(MOST).forEach(diagnostics::add);
            if (sorted.size() > MOST) {
                diagnostics.warning(
                        code,
                        sorted.get(MOST).place(),
                        "There are more warnings of this kind from here on (" + (sorted.size() - MOST) + ").",
                        "Maybe look at the first " + MOST + " of them first.");
            }
        });
    }
}
