package dev.farol.file.interactions;

import dev.farol.file.lines.Chunk;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Chunks that are being read by several threads; they leave in the order in which they came. For one thread. */
final class ChunkLine implements Closeable {

    /** Chunks that wait for each thread, so that none runs dry. */
    private static final int AHEAD = 2;

    private final Deque<Future<ChunkResult>> line = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<ChunkReader> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final Readers readers;
    private final InteractionSink sink;
    private final int longest;

    ChunkLine(int count, Readers readers, InteractionSink sink) {
        this.longest = count * AHEAD + 1;
        this.readers = readers;
        this.sink = sink;
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "farol-read");
            thread.setDaemon(true);
            return thread;
        });
    }

    boolean isFull() {
        return line.size() >= longest;
    }

    boolean isEmpty() {
        return line.isEmpty();
    }

    void add(Chunk chunk) {
        line.add(threads.submit(() -> read(chunk)));
    }

    private ChunkResult read(Chunk chunk) throws IOException {
        ChunkReader idleReader = idle.poll();
        ChunkReader reader = idleReader == null ? readers.create() : idleReader;
        ChunkResult result = new ChunkResult(chunk);
        InteractionSink.Part part = sink.begin(chunk.sequence());
        reader.read(chunk, result, part);
        part.end();
        idle.add(reader);
        return result;
    }

    /** Waits for the chunk that came first. */
    ChunkResult next() throws IOException {
        try {
            return line.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static IOException cause(ExecutionException e) {
        if (e.getCause() instanceof IOException io) {
            return io;
        }
        if (e.getCause() instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IOException(e.getCause());
    }

    /** Ends the threads; no sink is called afterwards. */
    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a reader for a thread. */
    @FunctionalInterface
    interface Readers {
        ChunkReader create() throws IOException;
    }
}
