package dev.farol.file.sort;

import java.util.List;

/**
 * The records of a stretch of consecutive ordinals. Stands on its own: it may be worked on while others are read, by one thread at a
 * time.
 */
public final class Chunk {

    private final int first;
    private final int end;
    private final List<Slice> slices;
    /** Where the records of each ordinal begin in {@link #places}; empty until they are asked for. */
    private int[] starts = new int[0];
    /** Slice in the upper half, place of the line in its bytes in the lower. */
    private long[] places = new long[0];

    Chunk(int first, int end, List<Slice> slices) {
        this.first = first;
        this.end = end;
        this.slices = slices;
    }

    /** The first ordinal. */
    public int first() {
        return first;
    }

    /** The ordinal after the last. */
    public int end() {
        return end;
    }

    /** How many records an ordinal has. */
    public int count(int ordinal) {
        int group = group(ordinal);
        return starts[group + 1] - starts[group];
    }

    /** Hands over the records of an ordinal, in the order of their blocks and of each block. */
    public void each(int ordinal, Records records) {
        int group = group(ordinal);
        for (int i = starts[group]; i < starts[group + 1]; i++) {
            byte[] bytes = slices.get((int) (places[i] >>> 32)).bytes();
            int at = (int) places[i];
            int size = Frames.behind(bytes, at);
            int from = Frames.behind(bytes, size);
            records.take(bytes, from, (int) Frames.number(bytes, size), Frames.number(bytes, at));
        }
    }

    private int group(int ordinal) {
        if (ordinal < first || ordinal >= end) {
            throw new IndexOutOfBoundsException("ordinal (" + ordinal + ") of " + first + " to " + (end - 1));
        }
        if (starts.length == 0) {
            sort();
        }
        return ordinal - first;
    }

    /** Counts, then places: a counting sort of pointers, which keeps the order within an ordinal. */
    private void sort() {
        int[] next = new int[Frames.ORDINALS + 1];
        for (Slice slice : slices) {
            byte[] bytes = slice.bytes();
            for (int at = slice.from(); at < slice.to(); at = behind(bytes, at)) {
                next[(bytes[at] & 0xFF) + 1]++;
            }
        }
        for (int i = 0; i < Frames.ORDINALS; i++) {
            next[i + 1] += next[i];
        }
        places = new long[next[Frames.ORDINALS]];
        starts = next.clone();
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            byte[] bytes = slice.bytes();
            for (int at = slice.from(); at < slice.to(); at = behind(bytes, at)) {
                places[next[bytes[at] & 0xFF]++] = ((long) i << 32) | (at + 1);
            }
        }
    }

    private static int behind(byte[] bytes, int frame) {
        int size = Frames.behind(bytes, frame + 1);
        return Frames.behind(bytes, size) + (int) Frames.number(bytes, size);
    }
}
