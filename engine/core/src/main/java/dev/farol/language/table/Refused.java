package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Place;
import java.util.List;

/** A file that cannot be read any further, and why. */
final class Refused extends Exception {

    private final transient List<Diagnostic> diagnostics;

    Refused(String code, Place place, String message, String hint) {
        this(List.of(Diagnostic.error(code, place, message, hint)));
    }

    Refused(List<Diagnostic> diagnostics) {
        super(diagnostics.get(0).message(), null, false, false);
        this.diagnostics = List.copyOf(diagnostics);
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
