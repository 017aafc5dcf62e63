package dev.farol.load;

import dev.farol.file.sort.Block;
import dev.farol.file.sort.Chunk;
import dev.farol.file.sort.GroupingSort;
import dev.farol.file.sort.SpillFiles;
import dev.farol.store.Frozen;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Layers of customers, taken in any order and given in that of sealed files. For one thread. */
final class Layers implements Closeable {

    private static final int BLOCK = 4 << 20;

    private final String[] sorted;
    private final GroupingSort sort;
    private final Block block;
    private long blocks;
    private int filled;

    Layers(String[] sorted, LoadOptions options, long memory) {
        this.sorted = sorted;
        this.sort = new GroupingSort(options.temporary(), memory, SpillFiles.ON_DISK);
        this.block = sort.block();
        block.start(blocks);
    }

    void add(Document layer) throws IOException {
        byte[] bytes = DocumentCodec.encode(layer);
        int rank = Arrays.binarySearch(sorted, layer.id(), dev.farol.store.sealed.SealedOrder.IDS);
        block.add(rank, 0, bytes, 0, bytes.length);
        filled += bytes.length;
        if (filled > BLOCK) {
            block.commit();
            block.start(++blocks);
            filled = 0;
        }
    }

    void writeTo(Frozen.Sink sink) throws IOException {
        block.commit();
        sort.finish(sorted.length);
        for (Optional<Chunk> chunk = sort.next(); chunk.isPresent(); chunk = sort.next()) {
            for (int rank = chunk.get().first(); rank < chunk.get().end(); rank++) {
                One one = new One();
                chunk.get().each(rank, one::take);
                if (one.bytes.length > 0) {
                    sink.customer(sorted[rank], one.bytes);
                }
            }
        }
    }

    private static final class One {
        private byte[] bytes = {};

        void take(byte[] from, int offset, int length, long line) {
            bytes = Arrays.copyOfRange(from, offset, offset + length);
        }
    }

    @Override
    public void close() throws IOException {
        sort.close();
    }
}
