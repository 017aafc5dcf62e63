package dev.farol.file.sort;

/** Framed records of one partition and one block, in the order in which they were added. */
@SuppressWarnings("ArrayRecordComponent")
record Slice(long sequence, byte[] bytes, int from, int to) {}
