package dev.farol.store.files;

import java.util.List;
import java.util.Locale;

/** Tells a full disk from other failures: the platform says so in words only. Stateless. */
public final class OutOfSpace {

    /** Linux and macOS, also with a quota; Windows. */
    private static final List<String> WORDS =
            List.of("no space left", "disk quota exceeded", "not enough space", "disk full", "disk is full");

    private static final int DEEPEST = 20;

    private OutOfSpace() {}

    /** Whether a failure, or what caused it, is that there was no room to write. */
    public static boolean is(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof java.io.IOException && WORDS.stream().anyMatch(text::contains)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
