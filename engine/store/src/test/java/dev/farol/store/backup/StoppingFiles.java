package dev.farol.store.backup;

import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files of a machine that stops: from some change on, every change fails. */
final class StoppingFiles implements StoreFiles {

    private final StoreFiles files;
    private final int last;
    private int changes;

    StoppingFiles(StoreFiles files, int last) {
        this.files = files;
        this.last = last;
    }

    synchronized boolean stopped() {
        return changes >= last;
    }

    private synchronized void change() throws IOException {
        changes++;
        if (changes >= last) {
            throw new IOException("the machine has stopped");
        }
    }

    @Override
    public AppendFile create(Path file) throws IOException {
        change();
        return files.create(file);
    }

    @Override
    public AppendFile append(Path file) throws IOException {
        change();
        return files.append(file);
    }

    @Override
    public void build(Path file, Builder builder) throws IOException {
        change();
        files.build(file, builder);
    }

    @Override
    public void force(Path file) throws IOException {
        change();
        files.force(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        change();
        files.forceFolder(folder);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        change();
        files.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        change();
        files.delete(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        change();
        files.createFolder(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return files.list(folder);
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
}
