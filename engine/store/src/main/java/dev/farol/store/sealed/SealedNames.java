package dev.farol.store.sealed;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Gives new sealed files their names: {@code 000001.mapdb} and on, no name twice while a store is open. Thread safe. */
public final class SealedNames {

    private static final String SUFFIX = ".mapdb";
    private static final Pattern NAME = Pattern.compile("[0-9]{6,18}\\" + SUFFIX);

    private final AtomicLong last;

    /**
     * @param manifest what was read when the store was opened; files that it does not name were deleted since
     */
    public SealedNames(Manifest manifest) {
        this.last = new AtomicLong(manifest.layers().stream()
                .mapToLong(layer -> number(layer.file().name()))
                .max()
                .orElse(0));
    }

    public String next() {
        return String.format(Locale.ROOT, "%06d", last.incrementAndGet()) + SUFFIX;
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }
}
