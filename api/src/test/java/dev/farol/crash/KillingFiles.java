package dev.farol.crash;

import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The real files of a process that kills itself at a chosen operation. Thread safe. */
final class KillingFiles implements StoreFiles {

    /** Exit code of a process that did. */
    static final int KILLED = 77;

    private final StoreFiles files = StoreFiles.real();
    private final AtomicInteger done = new AtomicInteger();
    private final KillPoint point;

    KillingFiles(KillPoint point) {
        this.point = point;
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    private interface Silent {
        void run() throws IOException;
    }

    private boolean isLast(Path path) {
        return point.kind().counts(path) && done.incrementAndGet() == point.number();
    }

    private static void die() {
        Runtime.getRuntime().halt(KILLED);
    }

    private <T> T step(Path path, Operation<T> operation) throws IOException {
        boolean last = isLast(path);
        if (last && point.number() % 2 == 1) {
            die();
        }
        T result = operation.run();
        if (last) {
            die();
        }
        return result;
    }

    private void stepOf(Path path, Silent operation) throws IOException {
        step(path, () -> {
            operation.run();
            return true;
        });
    }

    @Override
    public AppendFile create(Path file) throws IOException {
        return new Appending(file, step(file, () -> files.create(file)));
    }

    @Override
    public AppendFile append(Path file) throws IOException {
        return new Appending(file, step(file, () -> files.append(file)));
    }

    @Override
    public void build(Path file, Builder builder) throws IOException {
        stepOf(file, () -> files.build(file, builder));
    }

    @Override
    public void force(Path file) throws IOException {
        stepOf(file, () -> files.force(file));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        stepOf(folder, () -> files.forceFolder(folder));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        stepOf(to, () -> files.rename(from, to));
    }

    @Override
    public void delete(Path file) throws IOException {
        stepOf(file, () -> files.delete(file));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        stepOf(folder, () -> files.createFolder(folder));
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return step(folder, () -> files.list(folder));
    }

    @Override
    public boolean exists(Path file) {
        return files.exists(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return files.size(file);
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return files.read(file, position, length);
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        return files.lock(file);
    }

    /** A file that may be the last one that the process appends to. */
    private final class Appending implements AppendFile {

        private final Path path;
        private final AppendFile file;

        Appending(Path path, AppendFile file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            if (isLast(path)) {
                file.append(bytes.slice(bytes.position(), bytes.remaining() / 2));
                die();
            }
            file.append(bytes);
        }

        @Override
        public void force() throws IOException {
            stepOf(path, file::force);
        }

        @Override
        public void truncate(long length) throws IOException {
            stepOf(path, () -> file.truncate(length));
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
