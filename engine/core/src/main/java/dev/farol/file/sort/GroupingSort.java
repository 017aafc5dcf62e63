package dev.farol.file.sort;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings records together by the ordinal of the group they belong to. Threads fill blocks of their own ({@link #block}); {@link #finish}
 * then makes chunks of consecutive ordinals, in ascending order, which threads of any number {@link #next take} and work on. Within an
 * ordinal records come in the order of the numbers of their blocks, then of each block, whatever the threads did.
 *
 * <p>Blocks stay in memory up to a budget. Beyond it they go to temporary files, which {@link #close} deletes. Nothing is compared: each
 * block is laid out by partitions of ordinals as it is committed, files keep that order, and a chunk is one partition of all of them.
 *
 * <p>Thread-safe. After an {@link IOException} nothing but {@link #close} is of use.
 */
public final class GroupingSort implements Closeable {

    private final Path folder;
    private final long budget;
    private final SpillFiles files;
    private final List<Path> spilled = new ArrayList<>();
    private final List<RunReader> readers = new ArrayList<>();
    private List<PackedBlock> blocks = new ArrayList<>();
    private long held;
    private int largestOrdinal = -1;
    private int partition;
    private int ordinals = -1;

    /**
     * An empty sort.
     *
     * @param folder where temporary files may be written; it has to be there once they are needed
     * @param budget bytes of committed records to keep in memory, about
     */
    public GroupingSort(Path folder, long budget, SpillFiles files) {
        this.folder = folder;
        this.budget = budget;
        this.files = files;
    }

    /** Something to fill, for one thread. */
    public Block block() {
        return new Block(this);
    }

    /** How many temporary files were written. */
    public synchronized int spills() {
        return spilled.size();
    }

    /**
     * Ends the filling.
     *
     * @param groups how many ordinals there are; chunks reach over all of them, with records or without
     */
    public synchronized void finish(int groups) throws IOException {
        if (largestOrdinal >= groups) {
            throw new IllegalArgumentException(
                    "record of ordinal (" + largestOrdinal + ") but only " + groups + " groups");
        }
        ordinals = groups;
        blocks.sort(Comparator.comparingLong(block -> block.sequence));
        for (Path file : spilled) {
            try {
                readers.add(new RunReader(files.read(file)));
            } catch (IOException e) {
                throw failed("read", e);
            }
        }
    }

    /** The next chunk; empty after the last. */
    public synchronized Optional<Chunk> next() throws IOException {
        if (ordinals < 0) {
            throw new IllegalStateException("sort that is not finished");
        }
        long first = (long) partition << Frames.PARTITION_BITS;
        if (first >= ordinals) {
            return Optional.empty();
        }
        List<Slice> slices = new ArrayList<>();
        try {
            for (RunReader reader : readers) {
                reader.take(partition, slices);
            }
        } catch (IOException e) {
            throw failed("read", e);
        }
        for (PackedBlock block : blocks) {
            if (block.nextPartition() == partition) {
                slices.add(block.take());
            }
        }
        slices.sort(Comparator.comparingLong(Slice::sequence));
        partition++;
        return Optional.of(new Chunk((int) first, (int) Math.min(first + Frames.ORDINALS, ordinals), slices));
    }

    /** Forgets everything and deletes the temporary files. */
    @Override
    public synchronized void close() throws IOException {
        List<IOException> failures = new ArrayList<>();
        for (RunReader reader : readers) {
            tried(reader::close, failures);
        }
        for (Path file : spilled) {
            tried(() -> files.delete(file), failures);
        }
        readers.clear();
        spilled.clear();
        blocks.clear();
        if (!failures.isEmpty()) {
            throw failed("delete", failures.get(0));
        }
    }

    synchronized void add(PackedBlock block) throws IOException {
        if (ordinals >= 0) {
            throw new IllegalStateException("sort that is finished");
        }
        blocks.add(block);
        held += block.size();
        largestOrdinal = Math.max(largestOrdinal, block.largestOrdinal);
        if (held > budget) {
            spill();
        }
    }

    private void spill() throws IOException {
        blocks.sort(Comparator.comparingLong(block -> block.sequence));
        try {
            Path file = files.create(folder);
            spilled.add(file);
            RunWriter.write(files.write(file), blocks);
        } catch (IOException e) {
            throw failed("write", e);
        }
        blocks = new ArrayList<>();
        held = 0;
    }

    private IOException failed(String verb, IOException cause) {
        String hint = verb.equals("write") ? "\n  Maybe the disk is full: give another folder, or more memory" : "";
        return new IOException(
                "could not " + verb + " temporary files in " + folder + " (" + cause.getMessage() + ")" + hint, cause);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void tried(Step step, List<IOException> failures) {
        try {
            step.run();
        } catch (IOException e) {
            failures.add(e);
        }
    }
}
