package dev.farol.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A body that is too large to be held: written on a thread of its own, no faster than it is read. */
public interface Download extends Closeable {

    /**
     * Writes all of it.
     *
     * @param out buffered; blocks while the reader is behind, fails when it is gone or stuck
     */
    void write(OutputStream out) throws IOException;

    /** Called exactly once, on any thread, also when {@link #write} never was. */
    @Override
    default void close() throws IOException {}
}
