package dev.farol.file.sort;

/** A committed block: its records by partition, and a place in them that moves on as partitions are taken. */
final class PackedBlock {

    final long sequence;
    final int largestOrdinal;
    private final byte[] bytes;
    private final int[] partitions;
    private final int[] ends;
    private int next;

    PackedBlock(long sequence, byte[] bytes, int[] partitions, int[] ends, int largestOrdinal) {
        this.sequence = sequence;
        this.bytes = bytes;
        this.partitions = partitions;
        this.ends = ends;
        this.largestOrdinal = largestOrdinal;
    }

    /** Bytes of memory, about. */
    long size() {
        return bytes.length + 8L * partitions.length + 128;
    }

    /** The partition that comes next; the largest number there is after the last. */
    int nextPartition() {
        return next < partitions.length ? partitions[next] : Integer.MAX_VALUE;
    }

    /** The records of the partition that comes next. */
    Slice take() {
        int from = next == 0 ? 0 : ends[next - 1];
        return new Slice(sequence, bytes, from, ends[next++]);
    }
}
