package dev.farol.http;

/** Takes the events of a stream. Thread safe; never blocks. */
public interface EventSink {

    /**
     * Sends an event. Where the reader is behind, only the latest is kept: an event says how things are, not what has changed.
     *
     * @param event its name, such as {@code run}
     * @param json its data, without line feeds
     */
    void send(String event, byte[] json);

    /** Sends a last event, which is never left out, and ends the stream. What comes later is ignored. */
    void end(String event, byte[] json);
}
