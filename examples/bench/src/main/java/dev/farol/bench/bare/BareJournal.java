package dev.farol.bench.bare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * Bytes appended to a file with group commit, as briefly as it can be written: one thread takes all that waits, writes it, forces it once
 * and answers. No frames, no checksums, no order that anybody could rely on after a crash.
 */
public final class BareJournal implements AutoCloseable {

    private static final int MOST_WAITING = 16_384;
    private final Waiting last = new Waiting(new byte[0], new CompletableFuture<>());

    private final FileChannel file;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer = new Thread(this::run, "bare-journal");
    private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);

    private record Waiting(byte[] bytes, CompletableFuture<Boolean> done) {}

    public BareJournal(Path path) throws IOException {
        file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        writer.start();
    }

    /** Completed in the writing thread once the bytes are durable. */
    public CompletableFuture<Boolean> append(byte[] bytes) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        if (!queue.offer(new Waiting(bytes, done))) {
            done.completeExceptionally(new IOException("too many writes wait (" + MOST_WAITING + ")"));
        }
        return done;
    }

    private void run() {
        try {
            List<Waiting> group = new ArrayList<>();
            while (true) {
                group.add(queue.take());
                queue.drainTo(group);
                write(group);
                file.force(false);
                for (Waiting waiting : group) {
                    waiting.done().complete(true);
                }
                if (last.done().isDone()) {
                    return;
                }
                group.clear();
            }
        } catch (InterruptedException | IOException failure) {
            throw new IllegalStateException("the bare journal stopped", failure);
        }
    }

    private void write(List<Waiting> group) throws IOException {
        int size = group.stream().mapToInt(waiting -> waiting.bytes().length).sum();
        if (buffer.capacity() < size) {
            buffer = ByteBuffer.allocateDirect(size * 2);
        }
        buffer.clear();
        group.forEach(waiting -> buffer.put(waiting.bytes()));
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        queue.add(last);
        last.done().join();
        file.close();
    }
}
