package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.metrics.tally.Entries;
import java.util.Set;

/** Finds what figures of one family need of a customer. Thread-safe. */
interface Counter {

    /** Names of the interaction types without which there is nothing to find. */
    Set<String> types();

    /**
     * Enters what is found.
     *
     * @param seen how many interactions happened up to the as-of; the others are not looked at
     */
    void count(History history, int seen, Entries into);
}
