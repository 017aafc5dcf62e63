package dev.farol.history;

/** Reads what {@link ByteBuilder} wrote, and nothing else: past the end, or longer than it need be, is an error. */
final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private int position;

    ByteReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from;
        this.end = to;
    }

    int position() {
        return position;
    }

    int remaining() {
        return end - position;
    }

    int read() {
        if (position >= end) {
            throw new MalformedHistoryException("ends after " + end + " bytes, in the middle");
        }
        return bytes[position++] & 0xFF;
    }

    long varint() {
        int b = read();
        if (b < 0x80) {
            return b;
        }
        long value = b & 0x7F;
        for (int shift = 7; ; shift += 7) {
            b = read();
            if (shift == 63 && b > 1) {
                throw new MalformedHistoryException("a number at byte " + position + " is longer than 64 bits");
            }
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                break;
            }
        }
        if (b == 0) {
            throw new MalformedHistoryException("a number at byte " + position + " is written with needless zeros");
        }
        return value;
    }

    long zigzag() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A count or code, at most that. */
    int upTo(long most, String what) {
        long value = varint();
        if (value < 0 || value > most) {
            throw new MalformedHistoryException(what + " (" + Long.toUnsignedString(value) + ") is over " + most);
        }
        return (int) value;
    }

    /** Steps over that many bytes and returns where they begin. */
    int skip(int count) {
        int from = position;
        position += count;
        return from;
    }
}
