package dev.farol.rulebook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * That a version of the rules was made the active one. A version can be made active more than once.
 *
 * @param number 1 for the first of a store, and so on
 * @param version that became active
 * @param parent that was active before; empty for the first
 * @param message what whoever did it said of it; empty where nothing was
 */
public record Publication(
        int number, String version, Optional<String> parent, Way way, String who, Instant at, String message) {

    /** How it came about. */
    public enum Way {
        /** The rule folder said so. */
        FOLDER,
        /** The draft was published. */
        DRAFT,
        /** A version of before was made active again. */
        ACTIVATED;

        /** As records and JSON write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
