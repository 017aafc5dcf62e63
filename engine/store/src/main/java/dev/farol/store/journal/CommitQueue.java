package dev.farol.store.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What waits for the writer, in order, and no more of it than may wait. Thread safe. */
final class CommitQueue {

    private final int mostWrites;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytes;
    private @Nullable WriterStopped closed;

    CommitQueue(int mostWrites, long mostBytes) {
        this.mostWrites = mostWrites;
        this.mostBytes = mostBytes;
    }

    /** @throws Overloaded when a write would be one too many; one that is alone is never too large */
    void add(Waiting next) throws Overloaded, WriterStopped {
        lock.lock();
        try {
            if (closed != null) {
                throw closed;
            }
            boolean full = waiting.size() >= mostWrites || (!waiting.isEmpty() && bytes + next.bytes() > mostBytes);
            if (full && next instanceof Waiting.Submitted) {
                throw new Overloaded(waiting.size(), bytes);
            }
            waiting.addLast(next);
            bytes += next.bytes();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something and takes the next task, or the next writes up to about a size; nothing when closed and empty. */
    List<Waiting> take(int writes, long size) {
        lock.lock();
        try {
            while (waiting.isEmpty() && closed == null) {
                changed.awaitUninterruptibly();
            }
            List<Waiting> group = new ArrayList<>();
            long taken = 0;
            while (!waiting.isEmpty() && group.size() < writes && taken < size) {
                boolean task = waiting.getFirst() instanceof Waiting.Task;
                if (task && !group.isEmpty()) {
                    break;
                }
                Waiting next = waiting.removeFirst();
                group.add(next);
                taken += next.bytes();
                if (task) {
                    break;
                }
            }
            bytes -= taken;
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more, for that reason. */
    void close(WriterStopped reason) {
        lock.lock();
        try {
            if (closed == null) {
                closed = reason;
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    int writes() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }
}
