package dev.farol.app;

import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does something whenever a schedule says so, in a thread of its own, until it is closed. */
final class NightlyTimer implements Closeable {

    /** A clock may be set, and a machine may sleep: so it looks again now and then. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Supplier<Schedule> schedule;
    private final Clock clock;
    private final Runnable task;
    private final Thread thread = new Thread(this::run, "schedule");
    private final CountDownLatch ended = new CountDownLatch(1);

    private NightlyTimer(Supplier<Schedule> schedule, Clock clock, Runnable task) {
        this.schedule = schedule;
        this.clock = clock;
        this.task = task;
        thread.setDaemon(true);
    }

    /** @param schedule asked again whenever it is looked at: rules that go live may have another zone */
    static NightlyTimer start(Supplier<Schedule> schedule, Clock clock, Runnable task) {
        NightlyTimer timer = new NightlyTimer(schedule, clock, task);
        timer.thread.start();
        return timer;
    }

    private void run() {
        Instant since = clock.instant();
        while (!isClosed()) {
            Instant now = clock.instant();
            if (schedule.get().passed(since, now)) {
                since = now;
                task.run();
            } else if (now.isBefore(since)) {
                since = now;
            }
            pause(schedule.get().after(since), now);
        }
    }

    private boolean isClosed() {
        return ended.getCount() == 0;
    }

    private void pause(Optional<Instant> next, Instant now) {
        Duration wait = next.map(due -> Duration.between(now, due))
                .filter(due -> due.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
        try {
            if (ended.await(wait.plusMillis(1).toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            ended.countDown();
        }
    }

    /** Does not wait for what it may be doing. */
    @Override
    public void close() {
        ended.countDown();
    }
}
