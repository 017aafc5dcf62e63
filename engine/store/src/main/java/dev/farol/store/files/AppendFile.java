package dev.farol.store.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file that grows at its end. For one thread. */
public interface AppendFile extends Closeable {

    /** Appends all of it, or throws with any part of it written. */
    void append(ByteBuffer bytes) throws IOException;

    /** Makes what was appended durable. */
    void force() throws IOException;

    /** Cuts the file back to a length. */
    void truncate(long length) throws IOException;

    /** How many bytes the file has now. */
    long size() throws IOException;
}
