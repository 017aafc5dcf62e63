package dev.farol.measure;

import dev.farol.bulk.Progress;
import java.util.concurrent.CancellationException;

/** Stands between a pass over the base and those who watch it or want it to stop. Thread safe. */
public final class MeasureControl {

    private final Progress progress;
    private volatile boolean cancelled;
    private volatile long upTo = -1;

    public MeasureControl() {
        this(Progress.SILENT);
    }

    /** @param progress told by the thread of the pass */
    public MeasureControl(Progress progress) {
        this.progress = progress;
    }

    /** Asks the pass to end soon, without a result. */
    public void cancel() {
        cancelled = true;
    }

    /** The journal entry up to which the pass sees everything; -1 before it has begun. */
    public long upTo() {
        return upTo;
    }

    void sees(long entry) {
        upTo = entry;
    }

    void expect(long customers) {
        progress.begin("metrics", customers);
    }

    void passed(long customers) {
        progress.at(customers);
    }

    void check() {
        if (cancelled) {
            throw new CancellationException("the computation of metrics was cancelled");
        }
    }
}
