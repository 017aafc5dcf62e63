package dev.farol.file.lines;

import dev.farol.file.InputProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Cuts a file into chunks of whole lines (records, for CSV) of about a megabyte. Where it cuts depends on the bytes alone. For one
 * thread; a chunk may be read by another one until it is given back.
 */
public final class Chunks {

    /** A line of the longest length that is taken fits. */
    static final int SIZE = 1 << 20;

    private final Input input;
    private final int separator;
    private final int size;
    private final Deque<byte[]> free = new ArrayDeque<>();
    private final byte[] carry;
    private int carried;
    private long sequence;
    private long line = 1;

    /** @param input a file just opened, to be closed by whoever opened it */
    public Chunks(Input input) {
        this(input, SIZE);
    }

    Chunks(Input input, int size) {
        this.input = input;
        this.separator = input.format() == Format.CSV ? input.separator() : -1;
        this.size = size;
        this.carry = new byte[size];
    }

    /** The next chunk; empty at the end of the file. */
    public Optional<Chunk> next() throws InputProblem {
        byte[] buffer = free.isEmpty() ? new byte[size] : free.pop();
        System.arraycopy(carry, 0, buffer, 0, carried);
        int length = carried + input.fill(buffer, carried, size);
        if (length == 0) {
            return Optional.empty();
        }
        int cut = length < size ? length : lastEnd(buffer, length);
        if (cut == 0) {
            return Optional.of(overlong(buffer, length));
        }
        carried = length - cut;
        System.arraycopy(buffer, cut, carry, 0, carried);
        Chunk chunk = new Chunk(sequence++, line, buffer, cut, false);
        line += Scan.count(buffer, 0, cut, '\n');
        return Optional.of(chunk);
    }

    /** Lets the buffer of a chunk be used again. */
    public void giveBack(Chunk chunk) {
        free.push(chunk.bytes());
    }

    private Chunk overlong(byte[] buffer, int length) throws InputProblem {
        int end = -1;
        int filled;
        do {
            filled = input.fill(carry, 0, size);
            end = Scan.find(carry, 0, filled, '\n');
        } while (end < 0 && filled == size);
        carried = end < 0 ? 0 : filled - end - 1;
        System.arraycopy(carry, filled - carried, carry, 0, carried);
        return new Chunk(sequence++, line++, buffer, length, true);
    }

    /** After the last whole record of a full buffer; 0 when not even one ends in it. */
    private int lastEnd(byte[] buffer, int length) {
        if (separator < 0 || Scan.find(buffer, 0, length, '"') < 0) {
            return Scan.findLast(buffer, 0, length, '\n') + 1;
        }
        int from = 0;
        while (true) {
            int end = Csv.recordEnd(buffer, from, length, separator);
            if ((end == Csv.OPEN && from > 0) || end == length) {
                return from;
            }
            if (end < 0) {
                end = Scan.find(buffer, from, length, '\n');
            }
            if (end < 0) {
                return from;
            }
            from = end + 1;
        }
    }
}
