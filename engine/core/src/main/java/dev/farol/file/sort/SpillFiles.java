package dev.farol.file.sort;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the sort asks of a file system. Thread-safe. */
public interface SpillFiles {

    /** Those of the machine. */
    SpillFiles ON_DISK = new SpillFiles() {};

    /** Makes an empty file of a name of its own. */
    default Path create(Path folder) throws IOException {
        return Files.createTempFile(folder, "farol-sort-", ".tmp");
    }

    /** Opens a file for writing; the sort buffers. */
    default OutputStream write(Path file) throws IOException {
        return Files.newOutputStream(file);
    }

    /** Opens a file for reading; the sort buffers. */
    default InputStream read(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    /** Deletes a file, if it is there. */
    default void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
