package dev.farol.store;

import dev.farol.history.Names;
import dev.farol.store.document.Task;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What can be read from a store. Thread safe. */
public interface StoreReader extends CustomerReader {

    /** The dictionary of all histories. */
    Names names();

    /** The journal entry up to which everything is seen. */
    long upTo();

    /** The system records, as they are now. */
    Records records();

    /** All customers in the order of their ids, as they are when they are reached. Close it. */
    Documents documents() throws IOException;

    /** A part that the last run sealed, such as the list of customers; empty when there is none. */
    Optional<byte[]> part(String name) throws IOException;

    /**
     * The tasks that changed since the last run was sealed, each as it is now; those of erased customers are left out. Lists of tasks
     * lay them over what the run sealed.
     *
     * @throws IOException when the store is damaged where they stand
     */
    List<Task> changedTasks() throws IOException;

    /** Changes when a run has sealed new parts. */
    long generation();
}
