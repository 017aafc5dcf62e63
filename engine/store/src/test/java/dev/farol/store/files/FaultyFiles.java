package dev.farol.store.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that fail when a test wants it. Each call that reads or changes something is one operation, counted from 1. Thread safe as the
 * files behind it.
 */
public final class FaultyFiles implements StoreFiles {

    private final StoreFiles files;
    private long operations;
    private long from = Long.MAX_VALUE;
    private long to;
    private Fault fault = Fault.IO_ERROR;

    public FaultyFiles(StoreFiles files) {
        this.files = files;
    }

    /** How many operations there were so far. */
    public synchronized long operations() {
        return operations;
    }

    /** Lets one operation fail, if it is one that this fault concerns. */
    public void failAt(long operation, Fault with) {
        fail(operation, operation, with);
    }

    /** Lets operations fail from that one on, until healed. */
    public void failFrom(long operation, Fault with) {
        fail(operation, Long.MAX_VALUE, with);
    }

    /** Lets everything succeed again. */
    public void heal() {
        fail(Long.MAX_VALUE, 0, Fault.IO_ERROR);
    }

    private synchronized void fail(long first, long last, Fault with) {
        from = first;
        to = last;
        fault = with;
    }

    /** Counts an operation that takes no room, and fails if it is to. */
    void step() throws IOException {
        if (next() && fault == Fault.IO_ERROR) {
            throw fault.exception();
        }
    }

    /** Counts an operation that takes room; whether it is to fail, and then how. */
    synchronized boolean next() {
        operations++;
        return from <= operations && operations <= to;
    }

    synchronized Fault fault() {
        return fault;
    }

    private void stepThatTakesRoom() throws IOException {
        if (next()) {
            throw fault().exception();
        }
    }

    @Override
    public AppendFile create(Path file) throws IOException {
        stepThatTakesRoom();
        return new FaultyAppendFile(this, files.create(file));
    }

    @Override
    public AppendFile append(Path file) throws IOException {
        step();
        return new FaultyAppendFile(this, files.append(file));
    }

    /** A failing one leaves the whole file, or nothing when there is no space. */
    @Override
    public void build(Path file, Builder builder) throws IOException {
        boolean fails = next();
        if (!fails || fault() != Fault.NO_SPACE) {
            files.build(file, builder);
        }
        if (fails) {
            throw fault().exception();
        }
    }

    @Override
    public void force(Path file) throws IOException {
        step();
        files.force(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step();
        files.forceFolder(folder);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step();
        files.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        files.delete(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        stepThatTakesRoom();
        files.createFolder(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        step();
        return files.list(folder);
    }

    @Override
    public boolean exists(Path file) {
        return files.exists(file);
    }

    @Override
    public long size(Path file) throws IOException {
        step();
        return files.size(file);
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        step();
        return files.read(file, position, length);
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        return files.lock(file);
    }
}
