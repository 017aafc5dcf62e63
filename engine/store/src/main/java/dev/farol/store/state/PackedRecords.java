package dev.farol.store.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** System records, and the names of histories, as parts of sealed files. Stateless. */
public final class PackedRecords {

    /** The part of records; in a file that holds changes only, a record that goes has no value. */
    public static final String RECORDS = "records";

    /** The part of names, in the order of their codes. */
    public static final String NAMES = "names";

    private static final int REMOVED = -1;

    private PackedRecords() {}

    /** Records as bytes. */
    public static byte[] encode(SortedMap<String, Optional<byte[]>> records) {
        Packer packer = new Packer(records.size());
        for (Map.Entry<String, Optional<byte[]>> entry : records.entrySet()) {
            packer.put(entry.getKey().getBytes(StandardCharsets.UTF_8));
            if (entry.getValue().isPresent()) {
                packer.put(entry.getValue().get());
            } else {
                packer.whole(REMOVED);
            }
        }
        return packer.bytes.toByteArray();
    }

    /** Makes the changes of a part to records. */
    public static void apply(byte[] part, SortedMap<String, byte[]> records) throws IOException {
        Unpacker unpacker = new Unpacker(ByteBuffer.wrap(part), RECORDS);
        for (int left = unpacker.whole(); left > 0; left--) {
            String key = unpacker.text();
            int length = unpacker.whole();
            if (length == REMOVED) {
                records.remove(key);
            } else {
                records.put(key, unpacker.take(length));
            }
        }
        unpacker.end();
    }

    /** What is recorded by a part alone. */
    public static SortedMap<String, byte[]> decode(byte[] part) throws IOException {
        SortedMap<String, byte[]> records = new TreeMap<>();
        apply(part, records);
        return records;
    }

    public static byte[] encodeNames(List<String> names) {
        Packer packer = new Packer(names.size());
        names.forEach(name -> packer.put(name.getBytes(StandardCharsets.UTF_8)));
        return packer.bytes.toByteArray();
    }

    public static List<String> decodeNames(byte[] part) throws IOException {
        Unpacker unpacker = new Unpacker(ByteBuffer.wrap(part), NAMES);
        List<String> names = new ArrayList<>();
        for (int left = unpacker.whole(); left > 0; left--) {
            names.add(unpacker.text());
        }
        unpacker.end();
        return names;
    }

    private static final class Packer {

        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Packer(int count) {
            whole(count);
        }

        void whole(int number) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        }

        void put(byte[] content) {
            whole(content.length);
            bytes.writeBytes(content);
        }
    }

    private record Unpacker(ByteBuffer bytes, String part) {

        int whole() throws IOException {
            if (bytes.remaining() < Integer.BYTES) {
                throw malformed();
            }
            return bytes.getInt();
        }

        byte[] take(int length) throws IOException {
            if (length < 0 || length > bytes.remaining()) {
                throw malformed();
            }
            byte[] taken = new byte[length];
            bytes.get(taken);
            return taken;
        }

        String text() throws IOException {
            return new String(take(whole()), StandardCharsets.UTF_8);
        }

        void end() throws IOException {
            if (bytes.hasRemaining()) {
                throw malformed();
            }
        }

        private IOException malformed() {
            return new IOException("could not read the part (" + part + ") of a sealed file: it is malformed at byte "
                    + bytes.position());
        }
    }
}
