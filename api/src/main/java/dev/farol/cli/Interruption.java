package dev.farol.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a command that is told to stop (Ctrl-C, SIGTERM) clean up first: it is interrupted, and closes what it has open, so that
 * neither half an output nor a temporary file stays behind.
 */
final class Interruption {

    private static final long LONGEST_MILLIS = 5_000;

    /** Set by whichever comes first: the end of the command, or being told to stop. */
    private final AtomicBoolean settled = new AtomicBoolean();

    private Interruption() {}

    /** Watches over the calling thread until {@link #over}. */
    static Interruption ofThisThread() {
        Interruption interruption = new Interruption();
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.stop(worker), "stop"));
        return interruption;
    }

    /** The command has ended; false when it was told to stop before that, and the process ends without its help. */
    boolean over() {
        return settled.compareAndSet(false, true);
    }

    private void stop(Thread worker) {
        if (!settled.compareAndSet(false, true)) {
            return;
        }
        worker.interrupt();
        try {
            worker.join(LONGEST_MILLIS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
