package dev.farol.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the frames of one segment in order. For one thread. */
final class FrameCursor {

    /** What {@link FrameCursor#next()} found. */
    enum Found {
        ENTRY,
        MARK,
        END,
        /** Bytes as a write leaves them that was cut off. */
        TORN,
        /** Bytes that were written whole, and cannot be there. */
        WRONG
    }

    private final FileWindow window;
    private final long salt;
    private long offset;
    private long last;
    private long proven;
    private byte[] payload = {};
    private Found found = Found.MARK;
    private String reason = "";

    FrameCursor(FileWindow window, SegmentHeader header) {
        this(window, header.salt(), SegmentHeader.BYTES, header.first() - 1, header.first() - 1);
    }

    private FrameCursor(FileWindow window, long salt, long offset, long last, long proven) {
        this.window = window;
        this.salt = salt;
        this.offset = offset;
        this.last = last;
        this.proven = proven;
    }

    /** Steps over the next frame, unless it is a bad one. */
    Found next() throws IOException {
        found = read();
        return found;
    }

    private Found read() throws IOException {
        if (offset == window.end()) {
            return Found.END;
        }
        int head = window.hold(offset, Frame.HEAD);
        if (head < 0) {
            return torn("the file ends within the head of a frame");
        }
        int length = Frame.length(window.piece(), head);
        if (length < 0 || length > Frame.LARGEST_PAYLOAD) {
            return torn("the length of the frame (" + Integer.toUnsignedString(length) + ") is over "
                    + Frame.LARGEST_PAYLOAD);
        }
        int start = window.hold(offset, Frame.HEAD + length);
        if (start < 0) {
            return torn("the file ends within a frame of " + length + " bytes");
        }
        ByteBuffer piece = window.piece();
        if (!Frame.matches(piece, start, length)) {
            return torn("the frame does not match its checksum");
        }
        return accept(piece, start, length);
    }

    private Found accept(ByteBuffer piece, int start, int length) {
        long sequence = Frame.sequence(piece, start, salt);
        long forced = Frame.forced(piece, start);
        boolean mark = sequence == forced;
        if (sequence != (mark ? last : last + 1) || forced > last || forced < 0 || (mark && length > 0)) {
            reason = "a frame of sequence (" + sequence + ") with forced mark (" + forced + ") cannot follow sequence ("
                    + last + ")";
            return Found.WRONG;
        }
        last = sequence;
        proven = Math.max(proven, forced);
        offset += Frame.HEAD + length;
        if (mark) {
            return Found.MARK;
        }
        payload = new byte[length];
        piece.get(start + Frame.HEAD, payload);
        return Found.ENTRY;
    }

    /** The same place, with what the file has by now. */
    FrameCursor afresh(FileWindow now) {
        return new FrameCursor(now, salt, offset, last, proven);
    }

    /** Where a frame begins that proves the bad one here to have been forced, or -1. */
    long findProof() throws IOException {
        return ProofSearch.find(window, offset, last + 1, salt);
    }

    private Found torn(String why) {
        reason = why;
        return Found.TORN;
    }

    /** What the last {@link #next()} found. */
    Found found() {
        return found;
    }

    /** Where the next frame begins, good or bad. */
    long offset() {
        return offset;
    }

    /** The sequence of the last entry, or the one before the segment's first. */
    long last() {
        return last;
    }

    /** The highest sequence that the frames read so far prove to have been forced. */
    long proven() {
        return proven;
    }

    byte[] payload() {
        return payload;
    }

    String reason() {
        return reason;
    }

    long salt() {
        return salt;
    }
}
