package dev.farol.store.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A frame is: length of the payload (4 bytes), CRC32C of everything else in it (4), sequence masked with the segment's salt (8), the
 * highest sequence that was known to be forced when it was written (8), payload. One whose sequence is itself forced is a mark: it has no
 * payload and only proves that everything before it was forced.
 */
final class Frame {

    static final int HEAD = 24;
    static final int LARGEST_PAYLOAD = 64 * 1024 * 1024;
    private static final int CRC = 4;
    private static final int SEQUENCE = 8;
    private static final int FORCED = 16;

    private Frame() {}

    /** The head of a frame, written at the position of a buffer. */
    static void putHead(ByteBuffer to, byte[] payload, long sequence, long forced, long salt) {
        int start = to.position();
        to.putInt(payload.length).putInt(0).putLong(sequence ^ salt).putLong(forced);
        CRC32C crc = headChecksum(to, start);
        crc.update(payload);
        to.putInt(start + CRC, (int) crc.getValue());
    }

    static int length(ByteBuffer head, int start) {
        return head.getInt(start);
    }

    static long sequence(ByteBuffer head, int start, long salt) {
        return head.getLong(start + SEQUENCE) ^ salt;
    }

    static long forced(ByteBuffer head, int start) {
        return head.getLong(start + FORCED);
    }

    /** Whether a whole frame is what was written. */
    static boolean matches(ByteBuffer frame, int start, int length) {
        CRC32C crc = headChecksum(frame, start);
        crc.update(frame.slice(start + HEAD, length));
        return (int) crc.getValue() == frame.getInt(start + CRC);
    }

    private static CRC32C headChecksum(ByteBuffer frame, int start) {
        CRC32C crc = new CRC32C();
        crc.update(frame.slice(start, CRC));
        crc.update(frame.slice(start + SEQUENCE, HEAD - SEQUENCE));
        return crc;
    }
}
