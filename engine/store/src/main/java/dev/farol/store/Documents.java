package dev.farol.store;

import dev.farol.store.document.Document;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes over customers in the order of their ids. For one thread, but what it gives can be decoded by any. */
public interface Documents extends Closeable {

    /** The next customer; empty after the last one. Erased customers are passed over when they are decoded. */
    Optional<Layered> next() throws IOException;

    /** The next customers, at most so many; empty after the last one. */
    default Optional<List<Layered>> next(int most) throws IOException {
        List<Layered> some = new ArrayList<>(most);
        for (Optional<Layered> next = next(); next.isPresent(); next = next()) {
            some.add(next.get());
            if (some.size() == most) {
                break;
            }
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some);
    }

    @Override
    void close();

    /** A customer as its layers stand in the store. */
    interface Layered {

        String id();

        /** The layers laid over one another; empty when nothing stands. Takes time, so it is for a thread of one's own. */
        Optional<Document> decode() throws IOException;
    }
}
