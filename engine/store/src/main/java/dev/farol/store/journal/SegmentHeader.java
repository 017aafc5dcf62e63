package dev.farol.store.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32C;

/**
 * The first bytes of a segment: magic, format version, first sequence, salt, CRC32C of these.
 *
 * @param first the sequence of the first frame
 * @param salt what the sequences in this segment are masked with, so that no payload can hold what looks like a frame of it
 */
record SegmentHeader(long first, long salt) {

    static final int BYTES = 32;
    static final int VERSION = 1;
    private static final long MAGIC =
            ByteBuffer.wrap("FAROLJNL".getBytes(StandardCharsets.US_ASCII)).getLong();
    private static final int CHECKED = BYTES - Integer.BYTES;

    static SegmentHeader salted(long first) {
        return new SegmentHeader(first, new SecureRandom().nextLong());
    }

    ByteBuffer encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(MAGIC).putInt(VERSION).putLong(first).putLong(salt);
        return bytes.putInt(checksum(bytes.array())).flip();
    }

    /** Why bytes are not the header of the segment that begins with this sequence; empty when they are. */
    static String problem(byte[] bytes, long first) {
        if (bytes.length < BYTES) {
            return "the file ends within its header";
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        if (read.getLong(0) != MAGIC) {
            return "this is not a journal file";
        }
        if (read.getInt(CHECKED) != checksum(bytes)) {
            return "the header does not match its checksum";
        }
        if (read.getInt(8) != VERSION) {
            return "the format version (" + read.getInt(8) + ") is not " + VERSION;
        }
        return read.getLong(12) == first
                ? ""
                : "the first sequence in the header (" + read.getLong(12) + ") is not that of the file's name";
    }

    /** Whether bytes are as a write of a header leaves them that was cut off. */
    static boolean isTorn(byte[] bytes) {
        return bytes.length < BYTES || ByteBuffer.wrap(bytes).getInt(CHECKED) != checksum(bytes);
    }

    /** Of bytes without a problem. */
    static SegmentHeader decode(byte[] bytes) {
        ByteBuffer read = ByteBuffer.wrap(bytes);
        return new SegmentHeader(read.getLong(12), read.getLong(20));
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, CHECKED);
        return (int) crc.getValue();
    }
}
