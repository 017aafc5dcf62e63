package dev.farol.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Customer ids and their places in the order of the file, compact: open addressing over the UTF-8 bytes of the ids, about 25 bytes
 * an id besides the id itself. Written by one thread; once written, read by any number.
 */
public final class CustomerIndex {

    /** What {@link #find} says of an id that is not there. */
    public static final int UNKNOWN = -1;

    private static final int PAGE_BITS = 20;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int HEAD = 6;

    private final List<byte[]> pages = new ArrayList<>();
    private byte[][] paged = new byte[0][];
    private int used = PAGE;
    /** 1 + where the entry of an id stands, as an unsigned number; 0 = free. An entry: its ordinal (4), its length (2), its bytes. */
    private int[] table = new int[1024];

    private int size;

    /** Adds an id; the ordinal it has, the next one when it is new. */
    public int add(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes, 0, bytes.length);
        if (table[slot] != 0) {
            return ordinal(table[slot] - 1);
        }
        table[slot] = append(bytes) + 1;
        size++;
        if (size * 4L > table.length * 3L) {
            grow();
        }
        return size - 1;
    }

    /** The ordinal of an id, or {@link #UNKNOWN}. */
    public int find(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return find(bytes, 0, bytes.length);
    }

    /** The ordinal of an id of which the UTF-8 bytes are given, or {@link #UNKNOWN}. */
    public int find(byte[] bytes, int from, int length) {
        int entry = table[slot(bytes, from, length)];
        return entry == 0 ? UNKNOWN : ordinal(entry - 1);
    }

    /** How many ids there are; their ordinals are 0 to one less. */
    public int size() {
        return size;
    }

    private int slot(byte[] bytes, int from, int length) {
        int slot = hash(bytes, from, length) & table.length - 1;
        while (table[slot] != 0 && !holds(table[slot] - 1, bytes, from, length)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean holds(int position, byte[] bytes, int from, int length) {
        byte[] page = paged[position >>> PAGE_BITS];
        int at = position & PAGE - 1;
        int found = (page[at + 4] & 0xFF) << 8 | page[at + 5] & 0xFF;
        return found == length && Arrays.equals(page, at + HEAD, at + HEAD + length, bytes, from, from + length);
    }

    private int ordinal(int position) {
        byte[] page = paged[position >>> PAGE_BITS];
        int at = position & PAGE - 1;
        return (page[at] & 0xFF) << 24 | (page[at + 1] & 0xFF) << 16 | (page[at + 2] & 0xFF) << 8 | page[at + 3] & 0xFF;
    }

    private int append(byte[] bytes) {
        if (used + HEAD + bytes.length > PAGE) {
            pages.add(new byte[PAGE]);
            paged = pages.toArray(new byte[0][]);
            used = 0;
        }
        byte[] page = paged[paged.length - 1];
        int at = used;
        page[at] = (byte) (size >>> 24);
        page[at + 1] = (byte) (size >>> 16);
        page[at + 2] = (byte) (size >>> 8);
        page[at + 3] = (byte) size;
        page[at + 4] = (byte) (bytes.length >>> 8);
        page[at + 5] = (byte) bytes.length;
        System.arraycopy(bytes, 0, page, at + HEAD, bytes.length);
        used += HEAD + bytes.length;
        return paged.length - 1 << PAGE_BITS | at;
    }

    private void grow() {
        int[] old = table;
        table = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                byte[] page = paged[entry - 1 >>> PAGE_BITS];
                int at = entry - 1 & PAGE - 1;
                int length = (page[at + 4] & 0xFF) << 8 | page[at + 5] & 0xFF;
                table[slot(page, at + HEAD, length)] = entry;
            }
        }
    }

    /** Bytes multiplied and mixed as in xxHash64's last step: ids that count upwards must not fall into neighbouring slots alone. */
    private static int hash(byte[] bytes, int from, int length) {
        long h = 0x9E3779B97F4A7C15L + length;
        for (int i = from; i < from + length; i++) {
            h = (h ^ bytes[i]) * 0x100000001B3L;
        }
        h = (h ^ h >>> 33) * 0xC2B2AE3D27D4EB4FL;
        return (int) (h ^ h >>> 29);
    }
}
