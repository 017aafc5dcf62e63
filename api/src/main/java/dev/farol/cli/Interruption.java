package dev.farol.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a command that is told to stop (Ctrl-C, SIGTERM) clean up first: it is interrupted, and closes what it has open, so that
 * neither half an output nor a temporary file stays behind. A command for which being told to stop is the usual end says how it ends.
 */
final class Interruption {

    private static final long LONGEST_MILLIS = 5_000;

    /** Set by whichever comes first: the end of the command, or being told to stop. */
    private final AtomicBoolean settled = new AtomicBoolean();

    private final Thread worker = Thread.currentThread();
    private final AtomicInteger exit = new AtomicInteger();
    private volatile Runnable stop = worker::interrupt;
    private volatile boolean usual;

    /** Of a command that nobody tells to stop. */
    Interruption() {}

    /** Watches over the calling thread until {@link #over}. */
    static Interruption ofThisThread() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "stop"));
        return interruption;
    }

    /** Being told to stop is the usual end: the process ends as the command does, after all the time it takes. */
    void endsWith(Runnable ending) {
        stop = ending;
        usual = true;
    }

    /** The command has ended so; false when it was told to stop before that, and the process ends without its help. */
    boolean over(int code) {
        exit.set(code);
        return settled.compareAndSet(false, true);
    }

    private void stop() {
        if (!settled.compareAndSet(false, true)) {
            return;
        }
        boolean patient = usual;
        stop.run();
        try {
            worker.join(patient ? 0 : LONGEST_MILLIS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        if (patient) {
            Runtime.getRuntime().halt(exit.get());
        }
    }
}
