package dev.farol.store.journal;

import java.io.IOException;

/** Is given what a journal has, in order. */
@FunctionalInterface
public interface FrameReader {

    /** The next frame: its sequence, one more than that of the frame before, and what was appended; the array is the reader's own. */
    void frame(long sequence, byte[] payload) throws IOException;
}
