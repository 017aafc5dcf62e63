package dev.farol.nightly;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a run and those who watch it or want it to stop. Thread safe. */
final class RunControl {

    private final int run;
    private final long total;
    private final AtomicReference<Optional<String>> cancelledBy = new AtomicReference<>(Optional.empty());
    private volatile boolean stopping;
    private volatile long done;

    RunControl(int run, long total) {
        this.run = run;
        this.total = total;
    }

    /** Asks the run to end, its work undone. */
    void cancel(String who) {
        cancelledBy.compareAndSet(Optional.empty(), Optional.of(who));
    }

    /** Asks the run to end now and to be run again when the store is opened next. */
    void stop() {
        stopping = true;
    }

    Optional<String> cancelledBy() {
        return cancelledBy.get();
    }

    boolean stopping() {
        return stopping;
    }

    /** Called between batches. */
    void check() throws RunStopped {
        if (stopping) {
            throw new RunStopped("run " + run + " was stopped with the process");
        }
        if (cancelledBy().isPresent()) {
            throw new RunStopped("run " + run + " was cancelled");
        }
    }

    void passed(int customers) {
        done += customers;
    }

    RunProgress progress() {
        long now = done;
        return new RunProgress(run, now, Math.max(now, total));
    }
}
