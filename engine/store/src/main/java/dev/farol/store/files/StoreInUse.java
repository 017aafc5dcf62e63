package dev.farol.store.files;

import java.io.IOException;
import java.nio.file.Path;

/** Another writer has the store. */
public final class StoreInUse extends IOException {

    private static final long serialVersionUID = 1L;

    public StoreInUse(Path folder) {
        super("could not open the store " + folder + " for writing: another process is writing to it"
                + "\n  Maybe a server is running on it; its HTTP routes do the same.");
    }
}
