package dev.farol.store.sealed;

import java.util.function.LongSupplier;

/** How fast bytes may be read in the background. Not thread safe: one for each reader. */
public final class Pace {

    private static final long SECOND = 1_000_000_000L;

    private final long bytesPerSecond;
    private final LongSupplier nanos;
    private final Pause pause;
    private final long started;
    private long read;

    /**
     * @param bytesPerSecond more than zero
     * @param nanos a clock such as {@link System#nanoTime}
     * @param pause waits
     */
    public Pace(long bytesPerSecond, LongSupplier nanos, Pause pause) {
        if (bytesPerSecond <= 0) {
            throw new IllegalArgumentException("a pace must be more than zero bytes a second (" + bytesPerSecond + ")");
        }
        this.bytesPerSecond = bytesPerSecond;
        this.nanos = nanos;
        this.pause = pause;
        this.started = nanos.getAsLong();
    }

    /** As fast as it goes. */
    public static Pace unlimited() {
        return new Pace(Long.MAX_VALUE, () -> 0, wait -> {});
    }

    /** Waits until that many more bytes may have been read. */
    void after(int bytes) throws InterruptedException {
        read += bytes;
        long due = (long) ((double) read / bytesPerSecond * SECOND);
        long early = due - (nanos.getAsLong() - started);
        if (early > 0) {
            pause.nanos(early);
        }
    }

    /** Waits. */
    @FunctionalInterface
    public interface Pause {

        void nanos(long wait) throws InterruptedException;
    }
}
