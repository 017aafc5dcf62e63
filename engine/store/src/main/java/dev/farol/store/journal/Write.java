package dev.farol.store.journal;

import java.io.IOException;
import java.util.Optional;

/**
 * Something to be accepted durably, once. All of it is called in the thread of {@link GroupCommit}, which must not be kept waiting.
 *
 * @param <R> what the caller is told when it is durable
 */
public interface Write<R> {

    /**
     * Decides, on the state with everything before it in it, that of its own group included, what is to be written.
     *
     * @param sequence that the frame would have
     * @return the payload of the frame; empty when there is nothing to write, and {@link #commit()} can tell why once what it relied on
     *     is durable
     * @throws Exception to refuse: only this write fails, with that exception, and neither {@code commit} nor {@code abort} is called
     */
    Optional<byte[]> prepare(long sequence) throws Exception;

    /** Makes it visible: it is durable. This must not fail; when it does, the writer stops until the store is opened again. */
    R commit();

    /** Forgets what {@link #prepare} did: the group could not be written. Called on the writes of a group from its last to its first. */
    void abort(IOException cause);

    /** About how many bytes are held while this waits. */
    default long bytes() {
        return 0;
    }
}
