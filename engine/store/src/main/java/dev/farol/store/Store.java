package dev.farol.store;

import dev.farol.history.Names;
import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The durable state of an installation, opened for writing. Thread safe. */
public final class Store implements StoreReader, Closeable {

    private Store() {}

    /** Opens the store of a folder, a new one where there is none; keeps other writers out until it is closed. */
    public static Store open(Path folder, StoreOptions options, StoreFiles files) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Decides and, where something is to be changed, makes the change durable.
     *
     * @return completed when the change is durable and seen by readers; fails with {@link java.io.IOException} when it could not be
     *     written, and then nothing of it is there
     */
    public <R> CompletableFuture<R> submit(Command<R> command) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a change and sets apart everything known up to and with it. Its entry gets the change
     * {@link dev.farol.store.change.Change.Frozen} added.
     */
    public <R> CompletableFuture<Frozen> freeze(Command<R> command) {
        throw new UnsupportedOperationException();
    }

    /** What was set apart up to a cut before, by {@link #freeze} in an earlier life or an earlier attempt; empty when it is sealed. */
    public Optional<Frozen> frozen(long cut) {
        throw new UnsupportedOperationException();
    }

    /** For people and measures. */
    public StoreStatus status() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Names names() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long upTo() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Document> document(String id) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean erased(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Records records() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Documents documents() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<byte[]> part(String name) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public long generation() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<Task> changedTasks() throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
