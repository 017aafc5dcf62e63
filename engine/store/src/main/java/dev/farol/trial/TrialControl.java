package dev.farol.trial;

import dev.farol.bulk.Progress;
import java.util.concurrent.CancellationException;

/** Stands between a trial and those who watch it or want it to stop. Thread safe. */
public final class TrialControl {

    private final Progress progress;
    private volatile boolean cancelled;
    private volatile long done;
    private volatile long total = -1;

    public TrialControl() {
        this(Progress.SILENT);
    }

    /** @param progress told by the thread of the trial */
    public TrialControl(Progress progress) {
        this.progress = progress;
    }

    /** Asks the trial to end soon, without a result. */
    public void cancel() {
        cancelled = true;
    }

    /** Customers that it is through with. */
    public long done() {
        return done;
    }

    /** About how many there are; -1 while that is not known. */
    public long total() {
        return Math.max(total, total < 0 ? -1 : done);
    }

    void expect(long customers) {
        total = customers;
        progress.begin("scoring", customers);
    }

    /** Called by the thread of the trial alone. */
    void passed(long customers) {
        done = customers;
        progress.at(customers);
    }

    /** Called between batches. */
    void check() {
        if (cancelled) {
            throw new CancellationException("the preview was cancelled");
        }
    }
}
