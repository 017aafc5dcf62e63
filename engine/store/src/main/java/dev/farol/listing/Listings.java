package dev.farol.listing;

import dev.farol.store.StoreReader;
import java.io.IOException;
import java.util.Optional;

/** The lists of the last run of a store, read again when a run has sealed new ones. Thread safe. */
public final class Listings {

    /** The part that holds the list of customers. */
    public static final String CUSTOMERS = "customers";

    /** The part that holds the list of tasks. */
    public static final String TASKS = "tasks";

    private final StoreReader store;
    private volatile State state;

    /** Reads the lists as they are now. */
    public Listings(StoreReader store) throws IOException {
        this.store = store;
        this.state = read();
    }

    /** Customers as the last run left them. */
    public Listing customers() throws IOException {
        return current().customers();
    }

    /** Tasks as the last run left them. */
    public TaskListing tasks() throws IOException {
        return current().tasks();
    }

    /** A page of customers, erased ones left out. See {@link Listing#page}. */
    public Page<CustomerRow> customers(CustomerFilter filter, Sort sort, Optional<Cursor> after, int limit)
            throws IOException {
        return current().customers().page(filter, sort, after, limit, store::erased);
    }

    /** A page of tasks as they are now, those of erased customers left out. See {@link TaskListing#page}. */
    public Page<TaskRow> tasks(TaskFilter filter, Optional<Cursor> after, int limit) throws IOException {
        State now = current();
        return now.tasks().page(filter, after, limit, store.changedTasks(), now.customers(), store::erased);
    }

    private State current() throws IOException {
        State now = state;
        return now.generation() == store.generation() ? now : refreshed();
    }

    private synchronized State refreshed() throws IOException {
        if (state.generation() != store.generation()) {
            state = read();
        }
        return state;
    }

    private State read() throws IOException {
        long generation = store.generation();
        Optional<byte[]> customers = store.part(CUSTOMERS);
        Optional<byte[]> tasks = store.part(TASKS);
        return new State(
                generation,
                customers.map(Listing::decode).orElseGet(Listing::none),
                tasks.map(TaskListing::decode).orElseGet(TaskListing::none));
    }

    /** If a run seals new parts while these are read, the generation is the old one, and they are read once more. */
    private record State(long generation, Listing customers, TaskListing tasks) {}
}
