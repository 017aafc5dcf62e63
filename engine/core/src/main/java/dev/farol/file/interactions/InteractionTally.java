package dev.farol.file.interactions;

import dev.farol.file.FileProblem;
import dev.farol.file.Limits;
import dev.farol.file.Reject;
import dev.farol.file.lines.Chunk;
import dev.farol.file.output.Rejects;
import java.nio.file.Path;
import java.util.TreeMap;

/** Adds up what chunks came to, in their order. For one thread. */
final class InteractionTally {

    private final Path file;
    private final Rejects rejects;
    private final TreeMap<String, Long> unknownTypes = new TreeMap<>();
    private long moreUnknown;
    private long accepted;
    private long rejected;
    private long company;

    InteractionTally(Path file, Rejects rejects) {
        this.file = file;
        this.rejects = rejects;
    }

    Chunk take(ChunkResult result) throws FileProblem {
        for (Reject reject : result.rejects) {
            rejects.add(file, reject);
        }
        rejected += result.rejects.size();
        accepted += result.accepted;
        company += result.company;
        result.unknownTypes.forEach((type, count) -> {
            if (unknownTypes.size() < Limits.UNKNOWN_TYPES || unknownTypes.containsKey(type)) {
                unknownTypes.merge(type, count, Long::sum);
            } else {
                moreUnknown += count;
            }
        });
        return result.chunk;
    }

    InteractionsRead result() {
        return new InteractionsRead(accepted, rejected, company, unknownTypes, moreUnknown);
    }
}
