package dev.farol.app;

import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Does something whenever a schedule says so, in a thread of its own, until it is closed. */
final class NightlyTimer implements Closeable {

    /** A clock may be set, and a machine may sleep: so it looks again now and then. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Schedule schedule;
    private final Clock clock;
    private final Runnable task;
    private final Thread thread = new Thread(this::run, "schedule");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private boolean closed;

    private NightlyTimer(Schedule schedule, Clock clock, Runnable task) {
        this.schedule = schedule;
        this.clock = clock;
        this.task = task;
        thread.setDaemon(true);
    }

    static NightlyTimer start(Schedule schedule, Clock clock, Runnable task) {
        NightlyTimer timer = new NightlyTimer(schedule, clock, task);
        timer.thread.start();
        return timer;
    }

    private void run() {
        Instant since = clock.instant();
        while (!isClosed()) {
            Instant now = clock.instant();
            if (schedule.passed(since, now)) {
                since = now;
                task.run();
            } else if (now.isBefore(since)) {
                since = now;
            }
            pause(schedule.after(since), now);
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void pause(Optional<Instant> next, Instant now) {
        Duration wait = next.map(due -> Duration.between(now, due))
                .filter(due -> due.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
        lock.lock();
        try {
            if (!closed && !wait.isNegative()) {
                long left = ended.awaitNanos(wait.plusMillis(1).toNanos());
                assert left <= wait.plusMillis(1).toNanos();
            }
        } catch (InterruptedException stopped) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Does not wait for what it may be doing. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
