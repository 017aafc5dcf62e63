package dev.farol.file.sort;

import java.io.IOException;
import java.util.Arrays;

/**
 * Collects records for a {@link GroupingSort}, a block at a time: {@link #start}, {@link #add} as often as need be, {@link #commit}. A
 * block should be of some 10,000 records, and should fit the caches of a processor.
 *
 * <p>Not thread-safe: one for each thread, used again and again.
 */
public final class Block {

    private final GroupingSort sort;
    private byte[] frames = new byte[1 << 16];
    private int[] partition = new int[1 << 10];
    private int[] end = new int[1 << 10];
    private int length;
    private int count;
    private int largestOrdinal;
    private long sequence = -1;

    Block(GroupingSort sort) {
        this.sort = sort;
    }

    /**
     * Begins a block.
     *
     * @param number its place among all blocks, whichever thread commits them and when; each number once
     */
    public void start(long number) {
        sequence = number;
        length = 0;
        count = 0;
        largestOrdinal = -1;
    }

    /**
     * Adds a record, which is copied.
     *
     * @param ordinal of the group it belongs to, 0 or more
     * @param line handed back with it
     */
    public void add(int ordinal, long line, byte[] bytes, int offset, int size) {
        int room = Math.addExact(size, Frames.LONGEST_HEAD);
        if (frames.length - length < room) {
            frames = Arrays.copyOf(frames, larger(frames.length, Math.addExact(length, room)));
        }
        if (count == end.length) {
            partition = Arrays.copyOf(partition, larger(count, count + 1));
            end = Arrays.copyOf(end, partition.length);
        }
        int at = Frames.head(frames, length, ordinal, line, size);
        System.arraycopy(bytes, offset, frames, at, size);
        length = at + size;
        int its = ordinal >> Frames.PARTITION_BITS;
        largestOrdinal = Math.max(largestOrdinal, ordinal);
        partition[count] = its;
        end[count++] = length;
    }

    /**
     * Hands the block over; this may write a temporary file.
     *
     * @throws IOException when that fails, with the folder in its message
     */
    public void commit() throws IOException {
        if (sequence < 0) {
            throw new IllegalStateException("block that was not started");
        }
        if (count > 0) {
            sort.add(packed());
        }
        sequence = -1;
    }

    /** The records by partition, within a partition in the order in which they were added. */
    private PackedBlock packed() {
        int largestPartition = largestOrdinal >> Frames.PARTITION_BITS;
        int[] position = new int[largestPartition + 2];
        int begin = 0;
        for (int i = 0; i < count; i++) {
            position[partition[i] + 1] += end[i] - begin;
            begin = end[i];
        }
        int used = 0;
        for (int p = 0; p <= largestPartition; p++) {
            used += position[p + 1] > 0 ? 1 : 0;
            position[p + 1] += position[p];
        }
        byte[] bytes = new byte[length];
        begin = 0;
        for (int i = 0; i < count; i++) {
            int size = end[i] - begin;
            System.arraycopy(frames, begin, bytes, position[partition[i]], size);
            position[partition[i]] += size;
            begin = end[i];
        }
        // Each position has moved on to where its partition ends.
        int[] partitions = new int[used];
        int[] ends = new int[used];
        int k = 0;
        int before = 0;
        for (int p = 0; p <= largestPartition; p++) {
            if (position[p] > before) {
                partitions[k] = p;
                ends[k++] = position[p];
                before = position[p];
            }
        }
        return new PackedBlock(sequence, bytes, partitions, ends, largestOrdinal);
    }

    private static int larger(int capacity, int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, capacity * 2L));
    }
}
