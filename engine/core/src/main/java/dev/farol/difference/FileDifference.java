package dev.farol.difference;

import java.util.List;
import java.util.Locale;

/**
 * A file that is not what it was.
 *
 * @param unified the difference, as {@code diff -u} writes it, its header included; one line where the file is no text
 */
public record FileDifference(String path, Kind kind, List<String> unified) {

    /** What became of the file. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        /** As it is written: {@code added}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FileDifference {
        unified = List.copyOf(unified);
    }
}
