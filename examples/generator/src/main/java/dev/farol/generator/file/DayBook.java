package dev.farol.generator.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The lines of one day, in the order in which they came, until they are sorted by second. What does not fit in its
 * buffer waits in a file of its own. Not thread safe.
 */
final class DayBook {
    private static final int FULL = (1 << 16) - 1024;
    private static final int TIME_BYTES = 3;
    private static final int HEAD_BYTES = TIME_BYTES + 2;

    private final Path file;
    private final Utf8 buffer = new Utf8();
    private int lines;
    private boolean spilled;

    DayBook(Path file) {
        this.file = file;
    }

    /** @param second of the day */
    void add(int second, Utf8 line) throws IOException {
        buffer.bigEndian(second, TIME_BYTES)
                .bigEndian(line.length(), HEAD_BYTES - TIME_BYTES)
                .append(line);
        lines++;
        if (buffer.length() >= FULL) {
            spill();
        }
    }

    /** Sorted by second; of the same second, in the order in which they came. Only once: the book is spent. */
    void moveTo(OutputStream out) throws IOException {
        byte[] entries = entries();
        Utf8 block = new Utf8();
        for (long key : sorted(entries)) {
            int at = (int) key;
            block.raw(entries, at + HEAD_BYTES, number(entries, at + TIME_BYTES, HEAD_BYTES - TIME_BYTES));
            if (block.length() >= FULL) {
                block.moveTo(out);
            }
        }
        block.moveTo(out);
    }

    private void spill() throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            buffer.moveTo(out);
        }
        spilled = true;
    }

    private byte[] entries() throws IOException {
        if (spilled) {
            spill();
            byte[] entries = Files.readAllBytes(file);
            Files.delete(file);
            return entries;
        }
        ByteArrayOutputStream entries = new ByteArrayOutputStream(buffer.length());
        buffer.moveTo(entries);
        return entries.toByteArray();
    }

    /** The second above the position, which fits in 31 bits as any array does. */
    private long[] sorted(byte[] entries) {
        long[] keys = new long[lines];
        int at = 0;
        for (int line = 0; line < lines; line++) {
            keys[line] = ((long) number(entries, at, TIME_BYTES) << 32) | at;
            at += HEAD_BYTES + number(entries, at + TIME_BYTES, HEAD_BYTES - TIME_BYTES);
        }
        Arrays.sort(keys);
        return keys;
    }

    private static int number(byte[] bytes, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = (number << 8) | (bytes[i] & 0xFF);
        }
        return number;
    }
}
