package dev.farol.outcome;

import dev.farol.history.Names;
import java.io.IOException;
import java.util.List;

/**
 * What is done with the customers of whom the outcome is known.
 *
 * @param <T> what comes out of some customers
 */
public interface OutcomeWork<T> {

    /** Works on some customers after another. For one thread. */
    interface Worker<T> {
        T on(List<KnownCustomer> customers) throws IOException;
    }

    /**
     * Makes a worker; called by the thread that it belongs to.
     *
     * @param names the dictionary of the histories
     */
    Worker<T> newWorker(Names names);

    /** Takes what came out, in the order of customers; called by one thread. */
    void take(T result) throws IOException;
}
