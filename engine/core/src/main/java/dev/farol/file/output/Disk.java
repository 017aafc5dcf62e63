package dev.farol.file.output;

import java.io.IOException;
import java.nio.file.Path;

/** What {@link AtomicFile} asks of a file system: small, so that a test can be a full one. Implementations are stateless. */
public interface Disk {

    /** The file system. */
    Disk REAL = new RealDisk();

    /** Creates a file that is not there yet. */
    DiskStream create(Path file) throws IOException;

    /** Opens what is there already, to write at its end: a pipe, a terminal. */
    DiskStream append(Path file) throws IOException;

    /** Renames a file in the place of another one, in one step, and forces their folder. */
    void replace(Path from, Path to) throws IOException;

    /** Removes a file if it is there. */
    void delete(Path file) throws IOException;
}
