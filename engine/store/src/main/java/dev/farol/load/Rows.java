package dev.farol.load;

import dev.farol.bulk.Progress;
import dev.farol.file.interactions.InteractionSink;
import dev.farol.file.sort.Block;
import dev.farol.file.sort.GroupingSort;
import dev.farol.history.Row;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Puts the interactions of a file into a sort, by customer. Thread safe. */
final class Rows implements InteractionSink {

    private final ThreadLocal<Block> blocks;
    private final AtomicLong count = new AtomicLong();
    private final Progress progress;

    Rows(GroupingSort sort, Progress progress) {
        this.blocks = ThreadLocal.withInitial(sort::block);
        this.progress = progress;
    }

    @Override
    public Part begin(long chunk) {
        Block block = blocks.get();
        block.start(chunk);
        return new Part() {
            private long rows;

            @Override
            public void row(int customer, long line, Row row) {
                rows++;
                block.add(customer, line, row.bytes(), 0, row.length());
            }

            @Override
            public void end() throws IOException {
                block.commit();
                long all = count.addAndGet(rows);
                synchronized (progress) {
                    progress.at(all);
                }
            }
        };
    }
}
