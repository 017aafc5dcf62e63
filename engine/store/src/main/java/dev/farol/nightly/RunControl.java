package dev.farol.nightly;

import java.util.Optional;

/** Stands between a run and those who watch it or want it to stop. Thread safe. */
final class RunControl {

    private final int run;
    private final long total;
    private volatile Optional<String> cancelledBy = Optional.empty();
    private volatile boolean stopping;
    private volatile long done;

    RunControl(int run, long total) {
        this.run = run;
        this.total = total;
    }

    /** Asks the run to end, its work undone. */
    synchronized void cancel(String who) {
        cancelledBy = cancelledBy.or(() -> Optional.of(who));
    }

    /** Asks the run to end now and to be run again when the store is opened next. */
    void stop() {
        stopping = true;
    }

    Optional<String> cancelledBy() {
        return cancelledBy;
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

    /** Called by the thread of the run alone. */
    synchronized void passed(int customers) {
        done += customers;
    }

    RunProgress progress() {
        long now = done;
        return new RunProgress(run, now, Math.max(now, total));
    }
}
