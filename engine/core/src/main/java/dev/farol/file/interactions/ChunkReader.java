package dev.farol.file.interactions;

import dev.farol.file.lines.Chunk;
import java.io.IOException;

/** Reads the interactions of one chunk after another. Each thread has its own. */
interface ChunkReader {

    void read(Chunk chunk, ChunkResult result, InteractionSink.Part part) throws IOException;
}
