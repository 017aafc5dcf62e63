package dev.farol.cli;

import dev.farol.config.Settings;
import java.io.Closeable;
import java.io.IOException;

/** Starts servers for commands, which know nothing of how one is made. */
@FunctionalInterface
public interface Serving {

    /**
     * Starts a server; when this returns, it takes requests.
     *
     * @throws IOException with all that stands against it
     */
    Running start(Settings settings) throws IOException;

    /** A server that takes requests, until it is closed. */
    interface Running extends Closeable {

        /** Where, such as {@code http://127.0.0.1:8080}. */
        String url();

        /** Answers what was asked, stops what goes on so that the next start goes on with it, and closes the store. */
        @Override
        void close() throws IOException;
    }
}
