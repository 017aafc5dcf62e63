package dev.farol.language.table;

import dev.farol.diagnostic.Place;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The directory at the end of a zip file, which is what spreadsheet programs go by. Nothing is unpacked yet. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int MOST_ENTRIES = 1_000;

    private final String file;
    private final ByteBuffer bytes;

    private ZipDirectory(String file, byte[] content) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * A packed part of the file.
     *
     * @param deflated whether it is compressed
     * @param from where its bytes start
     */
    record Entry(String name, boolean deflated, int from, int length) {}

    static List<Entry> read(String file, byte[] content) throws Refused {
        try {
            return new ZipDirectory(file, content).entries();
        } catch (IndexOutOfBoundsException e) {
            throw Unpacked.unreadable(file, "The file is damaged");
        }
    }

    private List<Entry> entries() throws Refused {
        int end = end();
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        if (count > MOST_ENTRIES) {
            throw Unpacked.tooLarge(file, "The file has more than " + MOST_ENTRIES + " parts");
        }
        List<Entry> entries = new ArrayList<>();
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            expect(at, ENTRY);
            int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
            entries.add(entry(at, text(at + ENTRY_LENGTH, nameLength)));
            at += ENTRY_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        return List.copyOf(entries);
    }

    private int end() throws Refused {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw Unpacked.unreadable(file, "The file is damaged");
    }

    private Entry entry(int at, String name) throws Refused {
        if ((bytes.getShort(at + 8) & 1) != 0) {
            throw new Refused(
                    "table-encrypted",
                    Place.of(file),
                    "The file is locked with a password",
                    "Maybe save it without the password.");
        }
        int method = Short.toUnsignedInt(bytes.getShort(at + 10));
        int length = bytes.getInt(at + 20);
        int local = bytes.getInt(at + 42);
        expect(local, LOCAL);
        int from = local
                + LOCAL_LENGTH
                + Short.toUnsignedInt(bytes.getShort(local + 26))
                + Short.toUnsignedInt(bytes.getShort(local + 28));
        if ((method != 0 && method != 8) || length < 0 || from > bytes.capacity() - length) {
            throw Unpacked.unreadable(file, "The file is damaged");
        }
        return new Entry(name, method == 8, from, length);
    }

    private void expect(int at, int signature) throws Refused {
        if (bytes.getInt(at) != signature) {
            throw Unpacked.unreadable(file, "The file is damaged");
        }
    }

    private String text(int from, int length) {
        byte[] name = new byte[length];
        bytes.get(from, name);
        return new String(name, StandardCharsets.UTF_8);
    }
}
