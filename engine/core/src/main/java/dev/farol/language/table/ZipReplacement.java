package dev.farol.language.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Puts other content into one part of a zip file. Every other part keeps its packed bytes, whatever packed them; only offsets in the
 * directory at the end move. Field positions are those of APPNOTE.TXT, 4.3. One use.
 */
final class ZipReplacement {

    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int END = 0x06054b50;
    private static final int UTF_8_NAME = 1 << 11;
    private static final int DEFLATED = 8;

    private final byte[] content;
    private final ByteBuffer bytes;
    private final String name;
    private final byte[] part;
    private final byte[] packed;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ZipReplacement(byte[] content, String name, byte[] part) {
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.name = name;
        this.part = part;
        this.packed = deflated(part);
    }

    /** The zip file with other content in the part of that name, in capital or small letters. */
    static byte[] of(byte[] content, String name, byte[] part) throws Unwritable {
        try {
            return new ZipReplacement(content, name, part).write();
        } catch (IndexOutOfBoundsException damaged) {
            throw odd();
        }
    }

    private static Unwritable odd() {
        return new Unwritable("the workbook is packed in a way that is not known");
    }

    private byte[] write() throws Unwritable {
        int end = content.length - END_LENGTH;
        while (bytes.getInt(end) != END) {
            end--;
        }
        int directory = bytes.getInt(end + 16);
        if (directory + bytes.getInt(end + 12) != end) {
            throw odd();
        }
        int entry = entry(directory, end);
        int local = bytes.getInt(entry + 42);
        int after = after(local, directory, end);
        out.write(content, 0, local);
        header(local);
        out.writeBytes(packed);
        out.write(content, after, directory - after);
        int moved = out.size() - directory;
        int start = out.size();
        for (int at = directory; at < end; at += length(at)) {
            entry(at, at == entry, bytes.getInt(at + 42) > local ? moved : 0);
        }
        byte[] last = copy(end, content.length - end);
        fields(last).putInt(12, out.size() - start).putInt(16, start);
        out.writeBytes(last);
        return out.toByteArray();
    }

    private int entry(int directory, int end) throws Unwritable {
        for (int at = directory; at < end; at += length(at)) {
            int length = Short.toUnsignedInt(bytes.getShort(at + 28));
            if (new String(content, at + ENTRY_LENGTH, length, StandardCharsets.UTF_8).equalsIgnoreCase(name)) {
                return at;
            }
        }
        throw odd();
    }

    /** Where what follows a part starts: another part, or the directory. */
    private int after(int local, int directory, int end) {
        int after = directory;
        for (int at = directory; at < end; at += length(at)) {
            int other = bytes.getInt(at + 42);
            after = other > local ? Math.min(after, other) : after;
        }
        return after;
    }

    private int length(int at) {
        return ENTRY_LENGTH
                + Short.toUnsignedInt(bytes.getShort(at + 28))
                + Short.toUnsignedInt(bytes.getShort(at + 30))
                + Short.toUnsignedInt(bytes.getShort(at + 32));
    }

    /** The header before the part: its name and time stay; sizes stand in it, not behind the part. */
    private void header(int local) {
        byte[] header = copy(local, LOCAL_LENGTH + Short.toUnsignedInt(bytes.getShort(local + 26)));
        sizes(fields(header), 6);
        fields(header).putShort(28, (short) 0);
        out.writeBytes(header);
    }

    private void entry(int at, boolean replaced, int moved) {
        int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
        byte[] copied = copy(at, replaced ? ENTRY_LENGTH + nameLength : length(at));
        ByteBuffer entry = fields(copied);
        if (replaced) {
            sizes(entry, 8);
            entry.putShort(30, (short) 0).putShort(32, (short) 0);
        }
        entry.putInt(42, entry.getInt(42) + moved);
        out.writeBytes(copied);
    }

    /** Flags, method, check sum and sizes, which follow each other with the time in between. */
    private void sizes(ByteBuffer header, int flags) {
        CRC32 sum = new CRC32();
        sum.update(part);
        header.putShort(flags, (short) (header.getShort(flags) & UTF_8_NAME));
        header.putShort(flags + 2, (short) DEFLATED);
        header.putInt(flags + 8, (int) sum.getValue());
        header.putInt(flags + 12, packed.length);
        header.putInt(flags + 16, part.length);
    }

    private byte[] copy(int from, int length) {
        byte[] copied = new byte[length];
        bytes.get(from, copied);
        return copied;
    }

    private static ByteBuffer fields(byte[] header) {
        return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] part) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(part);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
