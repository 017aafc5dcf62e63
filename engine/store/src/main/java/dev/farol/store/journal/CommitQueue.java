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
    private int writes;
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
            if (next instanceof Waiting.Submitted) {
                if (writes >= mostWrites || (writes > 0 && bytes + next.bytes() > mostBytes)) {
                    throw new Overloaded(writes, bytes);
                }
                writes++;
                bytes += next.bytes();
            }
            waiting.addLast(next);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something and takes the next task, or the next writes up to about a size; nothing when closed and empty. */
    List<Waiting> take(int most, long size) {
        lock.lock();
        try {
            while (waiting.isEmpty() && closed == null) {
                changed.awaitUninterruptibly();
            }
            List<Waiting> group = new ArrayList<>();
            if (waiting.peekFirst() instanceof Waiting.Task) {
                group.add(waiting.removeFirst());
                return group;
            }
            long taken = 0;
            while (waiting.peekFirst() instanceof Waiting.Submitted<?> next && group.size() < most && taken < size) {
                waiting.removeFirst();
                group.add(next);
                taken += next.bytes();
            }
            writes -= group.size();
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

    boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    int writes() {
        lock.lock();
        try {
            return writes;
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
