package dev.farol.store;

import dev.farol.store.sealed.Manifest;
import java.io.IOException;

/**
 * Reads files that a writer may replace meanwhile: what fails while the manifest changes is tried again with the new one, and what fails
 * while it stays is damage. Stateless.
 */
public final class WhileItChanges {

    private static final int MOST = 20;

    private WhileItChanges() {}

    /** Finds the manifest of now. */
    @FunctionalInterface
    public interface Current {
        Manifest manifest() throws IOException;
    }

    /** Reads what a manifest names, and the journal above it. */
    @FunctionalInterface
    public interface Attempt<T> {
        T of(Manifest manifest) throws IOException;
    }

    /** What an attempt gives, with a manifest that stayed for as long as it took. */
    public static <T> T read(Current current, Attempt<T> attempt) throws IOException {
        Manifest manifest = current.manifest();
        for (int tries = 1; ; tries++) {
            try {
                return attempt.of(manifest);
            } catch (IOException e) {
                Manifest now = current.manifest();
                if (now.equals(manifest) || tries == MOST) {
                    throw e;
                }
                manifest = now;
            }
        }
    }
}
