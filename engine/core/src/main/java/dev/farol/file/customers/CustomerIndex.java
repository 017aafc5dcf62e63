package dev.farol.file.customers;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final int PAGE_BITS = 18;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int HEAD = 6;
    private static final byte FREE = 0;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final List<byte[]> pages = new ArrayList<>();
    private byte[][] paged = new byte[0][];
    private int used = PAGE;
    /** Where the entry of an id stands, as an unsigned number. An entry: its ordinal (4), its length (2), its bytes. */
    private int[] table = new int[1024];

    /** Some bits of each slot's hash, so that few entries have to be looked at; {@link #FREE} when there is none. */
    private byte[] tags = new byte[1024];

    private int size;

    /** Adds an id; the ordinal it has, the next one when it is new. */
    public int add(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        long hash = hash(bytes, 0, bytes.length);
        int slot = slot(bytes, 0, bytes.length, hash);
        if (tags[slot] != FREE) {
            return ordinal(table[slot]);
        }
        table[slot] = append(bytes);
        tags[slot] = tag(hash);
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
        int slot = slot(bytes, from, length, hash(bytes, from, length));
        return tags[slot] == FREE ? UNKNOWN : ordinal(table[slot]);
    }

    /** How many ids there are; their ordinals are 0 to one less. */
    public int size() {
        return size;
    }

    private int slot(byte[] bytes, int from, int length, long hash) {
        byte tag = tag(hash);
        int slot = (int) hash & (table.length - 1);
        while (tags[slot] != FREE && !(tags[slot] == tag && holds(table[slot], bytes, from, length))) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static byte tag(long hash) {
        byte tag = (byte) (hash >>> 48);
        return tag == FREE ? 1 : tag;
    }

    private boolean holds(int position, byte[] bytes, int from, int length) {
        byte[] page = paged[position >>> PAGE_BITS];
        int at = position & (PAGE - 1);
        int found = length(page, at);
        return found == length && Arrays.equals(page, at + HEAD, at + HEAD + length, bytes, from, from + length);
    }

    private int ordinal(int position) {
        byte[] page = paged[position >>> PAGE_BITS];
        int at = position & (PAGE - 1);
        return (int) INT.get(page, at);
    }

    private static int length(byte[] page, int at) {
        return (short) SHORT.get(page, at + 4);
    }

    private int append(byte[] bytes) {
        if (used + HEAD + bytes.length > PAGE) {
            pages.add(new byte[PAGE]);
            paged = pages.toArray(new byte[0][]);
            used = 0;
        }
        byte[] page = paged[paged.length - 1];
        int at = used;
        INT.set(page, at, size);
        SHORT.set(page, at + 4, (short) bytes.length);
        System.arraycopy(bytes, 0, page, at + HEAD, bytes.length);
        used += HEAD + bytes.length;
        return ((paged.length - 1) << PAGE_BITS) | at;
    }

    private void grow() {
        int[] positions = table;
        byte[] oldTags = tags;
        table = new int[positions.length * 2];
        tags = new byte[table.length];
        for (int i = 0; i < positions.length; i++) {
            if (oldTags[i] != FREE) {
                byte[] page = paged[positions[i] >>> PAGE_BITS];
                int at = positions[i] & (PAGE - 1);
                place(positions[i], hash(page, at + HEAD, length(page, at)));
            }
        }
    }

    private void place(int position, long hash) {
        int slot = (int) hash & (table.length - 1);
        while (tags[slot] != FREE) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = position;
        tags[slot] = tag(hash);
    }

    /** Bytes multiplied and mixed as in xxHash64's last step: ids that count upwards must not fall into neighbouring slots alone. */
    private static long hash(byte[] bytes, int from, int length) {
        long h = 0x9E3779B97F4A7C15L + length;
        for (int i = from; i < from + length; i++) {
            h = (h ^ bytes[i]) * 0x100000001B3L;
        }
        h = (h ^ (h >>> 33)) * 0xC2B2AE3D27D4EB4FL;
        return h ^ (h >>> 29);
    }
}
