package dev.farol.store.sealed;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of the store does not hold what was written to it. The message names the file, the place in it, and what is wrong. */
public final class SealedDamage extends IOException {

    private static final long serialVersionUID = 1L;
    private static final String HINT =
            "\n  Maybe the disk is failing: check it, then bring the store back with `farol restore` from a backup.";

    private final String where;
    private final String what;

    SealedDamage(Path file, String where, String what) {
        this(file, where, what, null);
    }

    SealedDamage(Path file, String where, String what, @Nullable Throwable cause) {
        super("could not read " + file + ", " + where + ": " + what + HINT, cause);
        this.where = where;
        this.what = what;
    }

    /** The place in the file: a customer, a part, or a range of bytes. */
    public String where() {
        return where;
    }

    /** What is wrong, in a few words. */
    public String what() {
        return what;
    }
}
