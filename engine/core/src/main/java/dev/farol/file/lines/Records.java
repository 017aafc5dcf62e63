package dev.farol.file.lines;

import dev.farol.file.Limits;
import dev.farol.file.Reject;
import java.nio.charset.StandardCharsets;

/** Walks the lines of a chunk, or its CSV records; blank lines are passed over. For one thread, used for one chunk after another. */
public final class Records {

    private final int separator;
    private Chunk chunk = new Chunk(0, 1, new byte[0], 0, false);
    private boolean valid;
    private boolean broken;
    private int start;
    private int end;
    private int next;
    private long line;
    private long nextLine;

    /** Lines. */
    public Records() {
        this.separator = -1;
    }

    /** CSV records. */
    public Records(char separator) {
        this.separator = separator;
    }

    /** Begins a chunk at a byte of it, which is the start of a line with this number. */
    public void over(Chunk newChunk, int from, long firstLine) {
        chunk = newChunk;
        valid = newChunk.overlong() || Utf8.valid(newChunk.bytes(), from, newChunk.length());
        next = from;
        nextLine = firstLine;
    }

    /** Begins a chunk. */
    public void over(Chunk newChunk) {
        over(newChunk, 0, newChunk.firstLine());
    }

    /** Steps to the next record that is not blank; false when there is none. */
    public boolean next() {
        while (next < chunk.length()) {
            step();
            if (!blank()) {
                return true;
            }
        }
        return false;
    }

    private void step() {
        byte[] bytes = chunk.bytes();
        start = next;
        line = nextLine;
        int stop = separator < 0 ? lineEnd(start) : Csv.recordEnd(bytes, start, chunk.length(), separator);
        broken = stop < 0;
        if (broken) {
            stop = lineEnd(start);
        }
        nextLine += 1 + (separator < 0 || broken ? 0 : Scan.count(bytes, start, stop, '\n'));
        next = stop + 1;
        end = stop > start && bytes[stop - 1] == '\r' ? stop - 1 : stop;
    }

    private int lineEnd(int from) {
        int found = Scan.find(chunk.bytes(), from, chunk.length(), '\n');
        return found < 0 ? chunk.length() : found;
    }

    private boolean blank() {
        for (int i = start; i < end; i++) {
            byte b = chunk.bytes()[i];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Throws what is wrong with the record before anyone looks into it. */
    public void check() throws BadLine {
        if (chunk.overlong() || end - start > Limits.LINE) {
            throw BadLine.tooLong();
        }
        if (broken) {
            throw BadLine.quotes();
        }
        if (!valid && !Utf8.valid(chunk.bytes(), start, end)) {
            throw BadLine.notUtf8();
        }
    }

    /** The buffer of the chunk, not a copy. */
    public byte[] bytes() {
        return chunk.bytes();
    }

    /** Where the record starts in {@link #bytes()}. */
    public int start() {
        return start;
    }

    /** Where it ends, its line end left out. */
    public int end() {
        return end;
    }

    /** Where the next one starts. */
    int after() {
        return next;
    }

    /** The number of its line. */
    public long line() {
        return line;
    }

    /** The number of the line after it. */
    long lineAfter() {
        return nextLine;
    }

    /** The record as text, once {@link #check} has passed. */
    String text() {
        return new String(chunk.bytes(), start, end - start, StandardCharsets.UTF_8);
    }

    /** After a record that is bad as a whole only because of its quotes, reading goes on at its second line. */
    void backToSecondLine() {
        next = Math.min(lineEnd(start) + 1, chunk.length());
        nextLine = line + 1;
        end = Math.max(start, next - 1);
    }

    /** The record as one that was not taken, with what is wrong with it. */
    public Reject reject(String file, String error) {
        return new Reject(file, line, error, Utf8.shown(chunk.bytes(), start, end, Reject.LONGEST_TEXT));
    }
}
