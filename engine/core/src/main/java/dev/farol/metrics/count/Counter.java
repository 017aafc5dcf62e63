package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.metrics.tally.Entries;

/** Finds what figures of one family need of a customer. Thread-safe. */
interface Counter {

    /**
     * Enters what is found.
     *
     * @param seen how many interactions happened up to the as-of; the others are not looked at
     */
    void count(History history, int seen, Entries into);
}
