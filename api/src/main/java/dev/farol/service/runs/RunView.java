package dev.farol.service.runs;

import dev.farol.run.RunRecord;
import dev.farol.run.RunState;

/**
 * A run, and how far it is.
 *
 * @param done customers that it is through with
 * @param total about how many there are
 */
public record RunView(RunRecord record, long done, long total) {

    /** A run that does not go on. */
    static RunView ended(RunRecord record) {
        long customers = record.summary().map(summary -> summary.customers()).orElse(0L);
        return new RunView(record, customers, customers);
    }

    public boolean isRunning() {
        return record.state() == RunState.RUNNING;
    }
}
