package dev.farol.store;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits until changes are durable: for those who have nothing else to do meanwhile. Stateless. */
public final class Durable {

    private Durable() {}

    /** What came of a change, once it is durable. */
    public static <T> T of(CompletableFuture<T> change) throws IOException {
        try {
            return change.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
