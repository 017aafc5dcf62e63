package dev.farol.store.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The file operations that the store is made of. Nothing is durable before it was forced: bytes of a file by a force of the file, that it
 * is there and its name by a force of its folder. Thread safe.
 */
public interface StoreFiles {

    /** The files of this machine. */
    static StoreFiles real() {
        return new RealFiles();
    }

    /**
     * A new, empty file to append to. Its folder is not forced.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is such a file
     */
    AppendFile create(Path file) throws IOException;

    /** An existing file to append to. */
    AppendFile append(Path file) throws IOException;

    /** Has a file written by other code, unforced. Afterwards the file is closed. */
    void build(Path file, Builder builder) throws IOException;

    /** Forces the bytes of a file. */
    void force(Path file) throws IOException;

    /** Forces what is in a folder: new names, renames, deletions. */
    void forceFolder(Path folder) throws IOException;

    /** Gives a file its place in one step, instead of the file that may be there. */
    void rename(Path from, Path to) throws IOException;

    /** Deletes a file, where it is there. */
    void delete(Path file) throws IOException;

    /** Creates a folder and its parents, where they are not there; each new one is forced into its parent. */
    void createFolder(Path folder) throws IOException;

    /** The files of a folder, without the folders in it, sorted by name. */
    List<Path> list(Path folder) throws IOException;

    boolean exists(Path file);

    long size(Path file) throws IOException;

    /** Up to {@code length} bytes from {@code position}; fewer at the end of the file. */
    byte[] read(Path file, long position, int length) throws IOException;

    /**
     * Keeps others from writing, until closed or until this process ends. Nobody may open that file otherwise: closing it again would
     * end the lock.
     *
     * @throws StoreInUse when another process, or this one, has it
     */
    Closeable lock(Path file) throws IOException;

    /** Code that writes a file. */
    interface Builder {
        void build(Path file) throws IOException;
    }
}
