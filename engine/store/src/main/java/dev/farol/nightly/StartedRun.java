package dev.farol.nightly;

import dev.farol.run.RunRecord;
import java.util.concurrent.CompletableFuture;

/**
 * A run that goes on.
 *
 * @param record as it was when it started
 * @param done its record at its end, whatever that is; still running when the process is being ended. Never fails
 */
public record StartedRun(RunRecord record, CompletableFuture<RunRecord> done) {}
