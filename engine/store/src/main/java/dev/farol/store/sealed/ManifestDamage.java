package dev.farol.store.sealed;

import java.io.IOException;
import java.nio.file.Path;

/** What names the files of a store cannot be used: it is damaged, missing, or of a newer Farol. The message says where and what. */
public final class ManifestDamage extends IOException {

    private static final long serialVersionUID = 1L;

    ManifestDamage(Path file, String where, String what, String hint) {
        super("could not read " + file + where + ": " + what + "\n  " + hint);
    }
}
