package dev.farol.file.interactions;

import dev.farol.history.Row;
import java.io.IOException;

/**
 * Takes the interactions of a file. Chunks of the file are read by several threads at once, each chunk by one: {@link #begin} has to
 * be thread-safe, a {@link Part} need not be. An exception ends the load.
 */
@FunctionalInterface
public interface InteractionSink {

    /**
     * A chunk begins.
     *
     * @param chunk its number; where a file is cut into chunks depends on its bytes alone, but they come in any order
     */
    Part begin(long chunk) throws IOException;

    /** The interactions of one chunk. */
    interface Part {

        /**
         * One interaction, in the order of lines within the chunk.
         *
         * @param customer the ordinal of its customer
         * @param row good only until this returns
         */
        void row(int customer, long line, Row row) throws IOException;

        /** The chunk is at its end. */
        void end() throws IOException;
    }
}
