package dev.farol.file.sort;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes blocks to a temporary file, a run: for each partition in ascending order its number, the count of its slices and the slices,
 * each as the number of its block, its length, its bytes; -1 at the end.
 */
final class RunWriter {

    static final int END = -1;
    static final int BUFFER = 1 << 17;

    private RunWriter() {}

    /** @param blocks in the order of their numbers; used up */
    static void write(OutputStream file, List<PackedBlock> blocks) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, BUFFER))) {
            for (int p = next(blocks); p < Integer.MAX_VALUE; p = next(blocks)) {
                int partition = p;
                out.writeInt(partition);
                out.writeInt((int) blocks.stream()
                        .filter(block -> block.nextPartition() == partition)
                        .count());
                for (PackedBlock block : blocks) {
                    if (block.nextPartition() == partition) {
                        write(out, block.take());
                    }
                }
            }
            out.writeInt(END);
        }
    }

    private static void write(DataOutputStream out, Slice slice) throws IOException {
        int length = slice.to() - slice.from();
        out.writeLong(slice.sequence());
        out.writeInt(length);
        out.write(slice.bytes(), slice.from(), length);
    }

    private static int next(List<PackedBlock> blocks) {
        int least = Integer.MAX_VALUE;
        for (PackedBlock block : blocks) {
            least = Math.min(least, block.nextPartition());
        }
        return least;
    }
}
