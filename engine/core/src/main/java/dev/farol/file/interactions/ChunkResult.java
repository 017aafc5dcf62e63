package dev.farol.file.interactions;

import dev.farol.file.Reject;
import dev.farol.file.lines.Chunk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one chunk came to; filled by the thread that reads it, then taken by the one that puts chunks in order. */
final class ChunkResult {

    final Chunk chunk;
    final List<Reject> rejects = new ArrayList<>();
    final Map<String, Long> unknownTypes = new LinkedHashMap<>();
    long accepted;
    long company;

    ChunkResult(Chunk chunk) {
        this.chunk = chunk;
    }

    void unknown(String type) {
        unknownTypes.merge(type, 1L, Long::sum);
    }
}
