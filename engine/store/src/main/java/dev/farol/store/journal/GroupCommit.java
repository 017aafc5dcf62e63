package dev.farol.store.journal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to a journal. It takes all that waits, lets each decide in order, appends what they want written, forces it
 * once, makes each visible in order and then answers. When the group cannot be written, nothing of it is in the journal, each is told to
 * forget it, and its callers get the cause; the next group tries anew, so that a full disk heals without a restart.
 *
 * <p>Thread safe. Futures are completed in the writing thread: whatever takes time after them belongs in another one.
 */
public final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_WAITING = 16_384;
    private static final long MOST_WAITING_BYTES = 64L * 1024 * 1024;
    private static final int MOST_TOGETHER = 4_096;
    private static final long MOST_TOGETHER_BYTES = 16L * 1024 * 1024;

    private final Journal journal;
    private final CommitMeter meter;
    private final CommitQueue queue;
    private final Thread thread;
    private boolean failing;

    private GroupCommit(Journal journal, CommitMeter meter, CommitQueue queue) {
        this.journal = journal;
        this.meter = meter;
        this.queue = queue;
        this.thread = new Thread(this::run, "journal");
        thread.setDaemon(true);
    }

    /** Begins to write to a journal, which nobody else writes to until this is closed. At most 16,384 writes and 64 MB of them wait. */
    public static GroupCommit start(Journal journal, CommitMeter meter) {
        return start(journal, meter, MOST_WAITING, MOST_WAITING_BYTES);
    }

    /** As {@link #start(Journal, CommitMeter)}, with bounds for what may wait. */
    public static GroupCommit start(Journal journal, CommitMeter meter, int mostWaiting, long mostWaitingBytes) {
        GroupCommit commit = new GroupCommit(journal, meter, new CommitQueue(mostWaiting, mostWaitingBytes));
        commit.thread.start();
        return commit;
    }

    /**
     * Hands a write over.
     *
     * @return what {@link Write#commit()} returned, once it is durable and visible; or else, as the cause of its failure, the refusal of
     *     {@link Write#prepare}, {@link FrameTooLarge}, the {@link IOException} of the journal, or at once {@link Overloaded} or {@link
     *     WriterStopped}
     */
    public <R> CompletableFuture<R> submit(Write<R> write) {
        Waiting.Submitted<R> submitted = new Waiting.Submitted<>(write);
        return add(submitted, submitted.answer());
    }

    /** Does something in the writing thread, behind every write handed over before, all of which have their answers, and before any later one. */
    public <R> CompletableFuture<R> between(Callable<R> task) {
        Waiting.Task<R> waiting = new Waiting.Task<>(task);
        return add(waiting, waiting.answer());
    }

    private <R> CompletableFuture<R> add(Waiting waiting, CompletableFuture<R> answer) {
        try {
            queue.add(waiting);
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    /** How many writes wait. */
    public int waiting() {
        return queue.writes();
    }

    /** How many bytes the writes hold that wait. */
    public long waitingBytes() {
        return queue.bytes();
    }

    private void run() {
        try {
            List<Waiting> next = take();
            while (!next.isEmpty()) {
                if (next.get(0) instanceof Waiting.Task<?> task) {
                    task.run();
                } else {
                    write(next);
                }
                if (queue.isEmpty()) {
                    journal.mark();
                }
                next = take();
            }
        } catch (Throwable defect) {
            LOG.error("the writer of the journal stopped", defect);
            stop(new WriterStopped(defect));
        }
    }

    private List<Waiting> take() {
        return queue.take(MOST_TOGETHER, MOST_TOGETHER_BYTES);
    }

    private void write(List<Waiting> next) {
        Group group = new Group(journal);
        try {
            for (Waiting waiting : next) {
                if (waiting instanceof Waiting.Submitted<?> submitted) {
                    group.prepare(submitted);
                }
            }
            if (isWritten(group)) {
                group.commit();
            }
        } catch (Throwable defect) {
            group.fail(new WriterStopped(defect));
            throw defect;
        }
    }

    /** Writes a group, or lets it be forgotten. Only the first of several failures is logged, and that it works again. */
    private boolean isWritten(Group group) {
        try {
            group.write(meter);
        } catch (IOException e) {
            meter.failed(e);
            if (!failing) {
                LOG.warn("could not write to the journal; every write is refused until it works again", e);
            }
            failing = true;
            group.abort(e);
            return false;
        }
        if (failing && group.wrote()) {
            LOG.warn("the journal is written to again");
            failing = false;
        }
        return true;
    }

    private void stop(WriterStopped cause) {
        queue.close(cause);
        List<Waiting> left = take();
        while (!left.isEmpty()) {
            left.forEach(waiting -> waiting.answer().completeExceptionally(cause));
            left = take();
        }
    }

    /** Takes nothing more, writes what waits, and ends; the journal stays open. */
    @Override
    public void close() {
        queue.close(new WriterStopped());
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
