package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Place;

/** A file that cannot be read any further, and why. */
final class Refused extends Exception {

    private final transient Diagnostic diagnostic;

    Refused(String code, Place place, String message, String hint) {
        super(message, null, false, false);
        this.diagnostic = Diagnostic.error(code, place, message, hint);
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
