package dev.farol.store;

import dev.farol.history.History;
import dev.farol.store.document.Document;
import dev.farol.store.state.Glance;
import java.io.IOException;
import java.util.Optional;

/** What is known of single customers. */
public interface CustomerReader {

    /**
     * All that is kept of a customer; empty when there is no such customer, or it was erased.
     *
     * @throws IOException when the store is damaged where the customer stands
     */
    Optional<Document> document(String id) throws IOException;

    /**
     * What can be said of interactions of a customer without reading all of it. Takes time with the product of their number and the size
     * of what is kept: for few.
     *
     * @throws IOException when the store is damaged where the customer stands
     */
    Glance glance(String id, History interactions) throws IOException;

    /** Whether a customer with this id was erased. */
    boolean erased(String id);
}
