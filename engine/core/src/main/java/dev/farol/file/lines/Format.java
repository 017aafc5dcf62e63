package dev.farol.file.lines;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How the lines of a file are written. */
public enum Format {
    CSV,
    NDJSON;

    /** The format that a name says, {@code .gz} left aside; empty when it says none. */
    public static Optional<Format> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (bare.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        if (bare.endsWith(".ndjson") || bare.endsWith(".jsonl")) {
            return Optional.of(NDJSON);
        }
        return Optional.empty();
    }
}
