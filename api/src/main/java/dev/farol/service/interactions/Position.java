package dev.farol.service.interactions;

import dev.farol.history.History;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An interaction as a place in the history of its customer, whether it still stands or not. */
record Position(long at, String id) {

    static Position of(History history, int i) {
        return new Position(history.at(i), history.id(i));
    }

    byte[] encode() {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + utf8.length)
                .putLong(at)
                .put(utf8)
                .array();
    }

    /** What {@link #encode} wrote; empty for what is too short to be one. */
    static Optional<Position> decode(byte[] bytes) {
        if (bytes.length <= Long.BYTES) {
            return Optional.empty();
        }
        String id = new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8);
        return Optional.of(new Position(ByteBuffer.wrap(bytes).getLong(), id));
    }

    /** Whether this comes after an interaction, in the order of histories. */
    boolean isAfter(History history, int i) {
        if (history.at(i) != at) {
            return history.at(i) < at;
        }
        return Arrays.compareUnsigned(
                        history.id(i).getBytes(StandardCharsets.UTF_8), id.getBytes(StandardCharsets.UTF_8))
                < 0;
    }
}
