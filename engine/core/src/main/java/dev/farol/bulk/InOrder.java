package dev.farol.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Works on batches in several threads and hands the results over in the order of the batches; only a few are under way at a time.
 *
 * @param <B> batch
 * @param <R> result
 */
public final class InOrder<B, R> {

    private static final int AHEAD = 3;

    private final int threads;
    private final Supplier<Work<B, R>> workers;

    /**
     * Does nothing yet.
     *
     * @param threads beside the one that calls {@link #run}; 0 when that one does all of the work
     * @param workers makes the work of each thread
     */
    public InOrder(int threads, Supplier<Work<B, R>> workers) {
        this.threads = threads;
        this.workers = workers;
    }

    /** What is done with a batch, in a thread of its own. */
    public interface Work<B, R> {
        R on(B batch) throws IOException;
    }

    /** Gives the next batch; empty after the last one. */
    public interface Batches<B> {
        Optional<B> next() throws IOException;
    }

    /** Takes results, in order. */
    public interface Taker<R> {
        void take(R result) throws IOException;
    }

    /** Goes through all batches. When it returns or throws, no thread works any more. */
    public void run(String name, Batches<B> batches, Taker<R> taker) throws IOException {
        if (threads == 0) {
            alone(batches, taker);
            return;
        }
        ThreadLocal<Work<B, R>> work = ThreadLocal.withInitial(workers);
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<R>> running = new ArrayDeque<>();
            for (Optional<B> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                B given = batch.get();
                running.add(pool.submit(() -> work.get().on(given)));
                if (running.size() >= AHEAD * threads) {
                    taker.take(await(running.remove()));
                }
            }
            while (!running.isEmpty()) {
                taker.take(await(running.remove()));
            }
        } finally {
            end(pool);
        }
    }

    private void alone(Batches<B> batches, Taker<R> taker) throws IOException {
        Work<B, R> work = workers.get();
        for (Optional<B> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
            taker.take(work.on(batch.get()));
        }
    }

    private static <R> R await(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("scoring was interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Waits for every thread: they may be reading what is closed next. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
