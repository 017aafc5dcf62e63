package dev.farol.store.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** How a value stands in a sealed file: a format byte, the CRC32C of key, format byte and value, and the value. */
final class SealedValue {

    static final int OVERHEAD = 1 + Integer.BYTES;

    private static final byte FORMAT = 1;

    private SealedValue() {}

    static byte[] seal(String key, byte[] value, int from, int length) {
        ByteBuffer stored = ByteBuffer.allocate(OVERHEAD + length);
        stored.put(FORMAT).putInt(crc(key, value, from, length)).put(value, from, length);
        return stored.array();
    }

    static byte[] open(Path file, String kind, String key, byte[] stored) throws SealedDamage {
        if (stored.length < OVERHEAD) {
            throw new SealedDamage(
                    file, kind + " (" + key + ")", "its value is cut short (" + stored.length + " bytes)");
        }
        if (stored[0] != FORMAT) {
            throw new SealedDamage(
                    file, kind + " (" + key + ")", "its value has an unknown format (" + stored[0] + ")");
        }
        int expected = ByteBuffer.wrap(stored, 1, Integer.BYTES).getInt();
        if (crc(key, stored, OVERHEAD, stored.length - OVERHEAD) != expected) {
            throw new SealedDamage(
                    file,
                    kind + " (" + key + ")",
                    "its value does not have its checksum (" + stored.length + " bytes)");
        }
        return Arrays.copyOfRange(stored, OVERHEAD, stored.length);
    }

    private static int crc(String key, byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        crc.update(FORMAT);
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
