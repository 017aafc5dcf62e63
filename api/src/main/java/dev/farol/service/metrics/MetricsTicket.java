package dev.farol.service.metrics;

import java.util.concurrent.CompletionStage;

/** What became of asking for metrics. */
public sealed interface MetricsTicket {

    /**
     * They come, or are there.
     *
     * @param answer may fail with an {@link java.io.IOException} whose message is for people, or be cancelled at the end of the server
     */
    record Coming(CompletionStage<MetricsAnswer> answer) implements MetricsTicket {}

    /** As many as may are waiting. */
    record Busy() implements MetricsTicket {}

    /** There can be no metrics as of that instant. The message is for people. */
    record BadAsOf(String message) implements MetricsTicket {}
}
