package dev.farol.file.output;

import dev.farol.file.OutputProblem;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * A file that appears whole or not at all: written beside its place under a hidden name, forced, and renamed over on {@link #commit};
 * {@link #close} without it leaves what was there before. A name that ends in {@code .gz} is packed, the same content to the same
 * bytes. A terminal, a pipe or anything else that is not a regular file is written directly. For one thread.
 */
public final class AtomicFile implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final AtomicLong COUNT = new AtomicLong();

    private final Path named;
    private final Path target;
    private final Path written;
    private final Disk disk;
    private final DiskStream stream;
    private final OutputStream packing;
    private final OutputStream out;
    private boolean done;

    private AtomicFile(Path named, Path target, Path written, Disk disk, DiskStream stream) throws IOException {
        this.named = named;
        this.target = target;
        this.written = written;
        this.disk = disk;
        this.stream = stream;
        this.packing = named.toString().endsWith(".gz") ? new GZIPOutputStream(stream, BUFFER) : stream;
        this.out = new BufferedOutputStream(packing, BUFFER);
    }

    /** Opens a file for writing; an {@link OutputProblem} says why it cannot be. */
    public static AtomicFile open(Path file, Disk disk) throws OutputProblem {
        try {
            if (direct(file)) {
                return new AtomicFile(file, file, file, disk, disk.append(file));
            }
            Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
            refuse(target);
            Path name = Objects.requireNonNull(target.getFileName());
            Path beside = target.resolveSibling(
                    "." + name + "." + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".part");
            return new AtomicFile(file, target, beside, disk, disk.create(beside));
        } catch (IOException e) {
            throw OutputProblem.of(file, e);
        }
    }

    private static boolean direct(Path file) {
        return file.startsWith("/dev")
                || file.startsWith("/proc")
                || (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file));
    }

    private static void refuse(Path file) throws OutputProblem {
        if (Files.isDirectory(file) || file.getFileName() == null) {
            throw new OutputProblem(file, "it is a directory", "Maybe name a file in it.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            String why = Files.exists(folder) ? folder + " is not a folder" : "there is no folder " + folder;
            throw new OutputProblem(file, why, "Maybe create it first.");
        }
    }

    /** Where to write; to be left open. Its failures are {@link OutputProblem}s. */
    public OutputStream stream() {
        return new Guarded();
    }

    /** Where the bytes go until {@link #commit}. */
    Path written() {
        return written;
    }

    /** Whether it is written directly, so that what is written cannot be taken back. */
    boolean isDirect() {
        return written.equals(target);
    }

    void flush() throws OutputProblem {
        try {
            out.flush();
        } catch (IOException e) {
            throw OutputProblem.of(named, e);
        }
    }

    /** Puts the file in its place; afterwards nothing can be written. */
    public void commit() throws OutputProblem {
        if (done) {
            throw new IllegalStateException("already committed or closed: " + named);
        }
        try {
            out.flush();
            if (packing instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
            stream.force();
            stream.close();
            if (!isDirect()) {
                disk.replace(written, target);
            }
            done = true;
        } catch (IOException e) {
            throw OutputProblem.of(named, e);
        }
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() throws OutputProblem {
        if (done) {
            return;
        }
        done = true;
        try {
            stream.close();
        } catch (IOException e) {
            throw OutputProblem.of(named, e);
        } finally {
            remove();
        }
    }

    private void remove() throws OutputProblem {
        try {
            if (!isDirect()) {
                disk.delete(written);
            }
        } catch (IOException e) {
            throw OutputProblem.of(named, e);
        }
    }

    private final class Guarded extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            try {
                out.write(b);
            } catch (IOException e) {
                throw OutputProblem.of(named, e);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw OutputProblem.of(named, e);
            }
        }

        @Override
        public void flush() throws IOException {
            AtomicFile.this.flush();
        }
    }
}
