package dev.farol.http;

/** A stream of Server-Sent Events. */
@FunctionalInterface
public interface EventSource {

    /**
     * Starts to send; returns at once. May send before it returns.
     *
     * @return closed once when the stream has ended, whoever ended it
     */
    Subscription subscribe(EventSink sink);

    /** What is given up when a stream ends. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
