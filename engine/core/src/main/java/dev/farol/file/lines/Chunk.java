package dev.farol.file.lines;

/**
 * Whole lines (or whole CSV records) of a file. Line numbers start at {@code firstLine}.
 *
 * @param sequence 0 for the first of a file, then one more each
 * @param bytes a buffer of which the first {@code length} bytes count
 * @param overlong it is the beginning of one line which did not fit; its rest was skipped
 */
@SuppressWarnings("ArrayRecordComponent")
public record Chunk(long sequence, long firstLine, byte[] bytes, int length, boolean overlong) {}
