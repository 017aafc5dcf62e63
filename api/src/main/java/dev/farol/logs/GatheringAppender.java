package dev.farol.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes lines in a thread of its own, all that came within a moment at once. Those who log neither wait nor wake anybody for each line;
 * what does not fit is left out. Thread safe.
 */
final class GatheringAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private static final int MOST_WAITING = 8_192;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long MOST_PATIENCE_MILLIS = 1_000;

    private final BlockingQueue<ILoggingEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer = new Thread(this::write, "access-log");
    private final Encoder<ILoggingEvent> encoder;
    private final PrintStream out;

    GatheringAppender(Encoder<ILoggingEvent> encoder, PrintStream out) {
        this.encoder = encoder;
        this.out = out;
        writer.setDaemon(true);
    }

    @Override
    public void start() {
        super.start();
        writer.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        // Asked for later, it would be that of the writer.
        event.getThreadName();
        waiting.offer(event);
    }

    private void write() {
        try {
            while (isStarted()) {
                write(waiting.take());
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        } catch (InterruptedException stopped) {
            // What waits is written by whoever stops this.
        }
    }

    private synchronized void write(ILoggingEvent first) {
        List<ILoggingEvent> events = new ArrayList<>();
        events.add(first);
        waiting.drainTo(events);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ILoggingEvent event : events) {
            lines.writeBytes(encoder.encode(event));
        }
        out.write(lines.toByteArray(), 0, lines.size());
        out.flush();
    }

    /** Writes what waits. */
    @Override
    public void stop() {
        super.stop();
        writer.interrupt();
        try {
            writer.join(MOST_PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ILoggingEvent left = waiting.poll();
        while (left != null) {
            write(left);
            left = waiting.poll();
        }
    }
}
