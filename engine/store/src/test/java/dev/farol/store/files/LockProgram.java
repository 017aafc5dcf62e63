package dev.farol.store.files;

import java.io.IOException;
import java.nio.file.Path;

/** A process that tries to take a lock. */
final class LockProgram {

    static final int LOCKED = 10;
    static final int IN_USE = 11;

    private LockProgram() {}

    public static void main(String[] args) throws IOException {
        try {
            StoreFiles.real().lock(Path.of(args[0])).close();
            System.exit(LOCKED);
        } catch (StoreInUse e) {
            System.exit(IN_USE);
        }
    }
}
