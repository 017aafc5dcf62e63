package dev.farol.http.server;

import dev.farol.config.RequestLimits;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which handlers run and downloads are written: bounded, and refusing what does not fit. Thread safe. */
final class Threads {

    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor workers;
    private final ThreadPoolExecutor writers;

    Threads(RequestLimits limits) {
        workers = pool("farol-worker-", limits.workers(), new LinkedBlockingQueue<>(limits.queue()));
        writers = new ThreadPoolExecutor(
                0,
                limits.downloads(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named("farol-download-"));
    }

    private static ThreadPoolExecutor pool(String name, int count, BlockingQueue<Runnable> queue) {
        return new ThreadPoolExecutor(count, count, IDLE_SECONDS, TimeUnit.SECONDS, queue, named(name));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Runs something on a worker.
     *
     * @throws java.util.concurrent.RejectedExecutionException when all are at work and the queue is full
     */
    void work(Runnable task) {
        workers.execute(task);
    }

    /**
     * Runs a download.
     *
     * @throws java.util.concurrent.RejectedExecutionException when there are as many as may be
     */
    void download(Runnable task) {
        writers.execute(task);
    }

    /** How many requests wait for a worker. */
    int waiting() {
        return workers.getQueue().size();
    }

    /** No more is begun; what is running is left to end, since an interrupt would close files under others. */
    void close() {
        workers.shutdown();
        writers.shutdown();
    }
}
