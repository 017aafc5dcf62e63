package dev.farol.store.journal;

import java.io.IOException;

/** Is told how group commit does. Called in its thread. */
public interface CommitMeter {

    /** Counts nothing. */
    CommitMeter NONE = new CommitMeter() {};

    /** A group became durable: how many frames it had and how long the force took. */
    default void forced(int frames, long bytes, long nanos) {}

    /** A group could not be written. */
    default void failed(IOException cause) {}
}
