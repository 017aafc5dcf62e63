package dev.farol.store;

import java.io.Closeable;
import java.io.IOException;

/**
 * Everything that was known up to a cut, set apart so that it can be sealed while others go on. Read by any thread, sealed by one.
 * Closing it gives the set-apart state back; what was not sealed is there for the next attempt.
 */
public interface Frozen extends Closeable {

    /** The last journal entry that is seen. */
    long cut();

    /** About how many customers there are. */
    long customers();

    /** All customers up to the cut, erased ones left out. Close it. */
    Documents documents() throws IOException;

    /** System records as they were at the cut. */
    Records records();

    /**
     * Seals what is given as the new state up to the cut. When this returns, it is durable and readers see it; when it throws, nothing
     * has changed.
     */
    void seal(Content content) throws IOException;

    /**
     * Seals what was set apart as it is, and then customers in a layer of their own above all of it: of each only what is to be added.
     * Lists and records stay as they are; nothing is sealed where no customer is given. Durable and seen as with {@link #seal}.
     */
    void sealAbove(Content content) throws IOException;

    @Override
    void close();

    /** Writes what is to be sealed. */
    interface Content {
        void writeTo(Sink sink) throws IOException;
    }

    /** Takes what is to be sealed. For one thread. */
    interface Sink {

        /** A customer, in the order of ids. */
        void customer(String id, byte[] document) throws IOException;

        /** A part, such as the list of customers. */
        void part(String name, byte[] bytes) throws IOException;

        /** A system record instead of the one at the cut. */
        void record(String key, byte[] value);

        /** Leaves a system record out. */
        void dropRecord(String key);
    }
}
