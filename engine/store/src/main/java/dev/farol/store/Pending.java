package dev.farol.store;

/** The store as a command sees it: with everything decided before, whether it is durable yet or not. */
public interface Pending extends CustomerReader {

    /** The sequence that the entry of this command will have. */
    long next();

    /**
     * Whether the document of a customer may be another one than it was for a reader who saw everything up to a journal entry. Quick:
     * lets a command use what was found out before it was its turn.
     */
    boolean changedSince(String id, long sequence);

    Records records();
}
