package dev.farol.store.backup;

import dev.farol.store.Store;
import java.io.IOException;
import java.util.List;

/** How a customer is erased from a store that is open for writing, with everything that goes with it. */
@FunctionalInterface
public interface Erasing {

    /** Erases customers, durably when it returns. */
    void erase(Store store, List<String> customers) throws IOException;
}
