package dev.farol.store.state;

import dev.farol.order.Order;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.sealed.IdPrint;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The piles of many customers, in few objects: as rows in blocks of bytes, which a garbage collector neither copies one by one nor looks
 * into. A row is a layer and the place of the one below it. Layers are folded many at a time, and only with such as weigh no more: each
 * interaction is copied at most as often as the logarithm of their number, and about as many layers lie on one another. What was folded
 * stays where it is until the table goes.
 *
 * <p>Changed by one thread; read by any, each customer as before or after a change.
 */
public final class PileTable {

    /** The place of no row. */
    static final long NONE = 0;

    private static final int FEW = 8;

    /** Of this process. Ids come from outside, and many of one print would have to be looked through one by one. */
    private static final long KEY = new SecureRandom().nextLong();

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

    /** Where the parts of a row stand: four numbers, a flag, the lengths of id and document, those two. */
    private static final int SEQUENCE = 0;

    private static final int BELOW = 8;
    private static final int WEIGHT = 16;
    private static final int TASKS = 20;
    private static final int ID_LENGTH = 21;
    private static final int LENGTH = 25;
    private static final int ID = 29;

    /** Rows begin at multiples of this. */
    private static final int CELL = 16;

    private static final int CELL_BITS = 16;
    private static final int LEAST_BLOCK = 1 << 10;
    /** With its head no more than the smallest region of a collector that has regions. */
    private static final int MOST_BLOCK = (1 << 20) - 64;

    /** A slot is the first 28 bits of a print, and a place. 0 is none. */
    private static final int PLACE_BITS = 36;

    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private volatile long[] slots = new long[16];
    private volatile byte[][] blocks = {new byte[LEAST_BLOCK]};
    /** Of the last block. The first cell of all is the place of no row. */
    private int used = CELL;

    private volatile int size;
    private long bytes = LEAST_BLOCK;

    /** Puts a layer on those of its customer. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public void put(PackedLayer layer) {
        long print = IdPrint.of(layer.id, KEY);
        int slot = slot(slots, print, layer.id);
        long older = slots[slot] & PLACE;
        set(slot, (print & ~PLACE) | row(layer, older));
        if (older == NONE) {
            size++;
            growIfFull();
        }
    }

    /** Writes what becomes the top of a pile. */
    private long row(PackedLayer layer, long older) {
        if (older == NONE || layer.erased()) {
            return append(layer, NONE);
        }
        int weight = layer.weight;
        int count = 1;
        long rest = older;
        while (rest != NONE && weight(rest) <= weight) {
            weight += weight(rest);
            count++;
            rest = below(rest);
        }
        return count < FEW ? append(layer, older) : append(folded(layer, older, count, weight), rest);
    }

    private PackedLayer folded(PackedLayer layer, long older, int count, int weight) {
        List<Document> newestFirst = new ArrayList<>(count);
        newestFirst.add(DocumentCodec.decode(layer.id, layer.document));
        for (long row = older; newestFirst.size() < count; row = below(row)) {
            newestFirst.add(DocumentCodec.decode(layer.id, document(row)));
        }
        return PackedLayer.of(Document.folded(newestFirst), layer.sequence, weight);
    }

    private long append(PackedLayer layer, long below) {
        int chars = layer.id.length();
        int length = ID + 2 * chars + layer.document.length;
        byte[] block = room(length);
        int from = used;
        LONG.set(block, from + SEQUENCE, layer.sequence);
        LONG.set(block, from + BELOW, below);
        INT.set(block, from + WEIGHT, layer.weight);
        block[from + TASKS] = (byte) (layer.tasks ? 1 : 0);
        INT.set(block, from + ID_LENGTH, chars);
        INT.set(block, from + LENGTH, layer.document.length);
        for (int i = 0; i < chars; i++) {
            CHAR.set(block, from + ID + 2 * i, layer.id.charAt(i));
        }
        System.arraycopy(layer.document, 0, block, from + ID + 2 * chars, layer.document.length);
        used = from + (length + CELL - 1) / CELL * CELL;
        return (blocks.length - 1L) << CELL_BITS | from / CELL;
    }

    /** The last block, which has room for a row; one that is larger than blocks are gets one of its own. */
    private byte[] room(int length) {
        byte[][] now = blocks;
        byte[] last = now[now.length - 1];
        if (used + length <= last.length) {
            return last;
        }
        byte[] next = new byte[Math.max(length, Math.min(MOST_BLOCK, 2 * last.length))];
        byte[][] more = Arrays.copyOf(now, now.length + 1);
        more[now.length] = next;
        blocks = more;
        bytes += next.length;
        used = 0;
        return next;
    }

    private void growIfFull() {
        long[] now = slots;
        if (2 * size < now.length) {
            return;
        }
        long[] more = new long[2 * now.length];
        for (long slot : now) {
            if (slot != 0) {
                int i = first(more, slot);
                while (more[i] != 0) {
                    i = next(more, i);
                }
                more[i] = slot;
            }
        }
        slots = more;
    }

    /** The pile of a customer. */
    public Optional<Pile> get(String id) {
        long[] table = slots;
        long place = (long) SLOT.getAcquire(table, slot(table, IdPrint.of(id, KEY), id)) & PLACE;
        return place == NONE ? Optional.empty() : Optional.of(new Pile(this, id, place));
    }

    /** Where the place of the pile of a customer stands, or is to stand. */
    private int slot(long[] table, long print, String id) {
        int i = first(table, print);
        long slot = (long) SLOT.getAcquire(table, i);
        while (slot != 0 && !((slot ^ print) >>> PLACE_BITS == 0 && isOf(slot & PLACE, id))) {
            i = next(table, i);
            slot = (long) SLOT.getAcquire(table, i);
        }
        return i;
    }

    private static int first(long[] table, long print) {
        return (int) (print >>> (Long.SIZE - Integer.numberOfTrailingZeros(table.length)));
    }

    private static int next(long[] table, int i) {
        return (i + 1) & (table.length - 1);
    }

    private void set(int slot, long value) {
        SLOT.setRelease(slots, slot, value);
    }

    private boolean isOf(long row, String id) {
        byte[] block = block(row);
        int from = from(row);
        if ((int) INT.get(block, from + ID_LENGTH) != id.length()) {
            return false;
        }
        for (int i = id.length() - 1; i >= 0; i--) {
            if ((char) CHAR.get(block, from + ID + 2 * i) != id.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many customers it has. */
    int size() {
        return size;
    }

    /** How much memory it takes. For the thread that changes it. */
    long bytes() {
        return bytes + (long) Long.BYTES * slots.length;
    }

    /** The piles of now, by id in the order of sealed files. */
    Stream<Pile> sorted() {
        return sorted(places().toArray());
    }

    /** Those that have tasks. */
    Stream<Pile> withTasks() {
        return sorted(places().filter(this::hasTasks).toArray());
    }

    private LongStream places() {
        long[] table = slots;
        return LongStream.range(0, table.length)
                .map(i -> (long) SLOT.getAcquire(table, (int) i) & PLACE)
                .filter(place -> place != NONE);
    }

    private Stream<Pile> sorted(long[] places) {
        int[] order = Order.by(places.length, (a, b) -> compare(places[a], places[b]));
        return Arrays.stream(order).mapToObj(i -> new Pile(this, id(places[i]), places[i]));
    }

    private boolean hasTasks(long top) {
        for (long row = top; row != NONE; row = below(row)) {
            if (block(row)[from(row) + TASKS] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Ids stand as UTF-16, of which the order of the bytes is that of texts. */
    private int compare(long row, long other) {
        int from = from(row) + ID;
        int otherFrom = from(other) + ID;
        return Arrays.compareUnsigned(
                block(row), from, from + idBytes(row), block(other), otherFrom, otherFrom + idBytes(other));
    }

    private String id(long row) {
        char[] chars = new char[idBytes(row) / 2];
        byte[] block = block(row);
        int from = from(row) + ID;
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) CHAR.get(block, from + 2 * i);
        }
        return new String(chars);
    }

    private int idBytes(long row) {
        return 2 * (int) INT.get(block(row), from(row) + ID_LENGTH);
    }

    long sequence(long row) {
        return (long) LONG.get(block(row), from(row) + SEQUENCE);
    }

    long below(long row) {
        return (long) LONG.get(block(row), from(row) + BELOW);
    }

    private int weight(long row) {
        return (int) INT.get(block(row), from(row) + WEIGHT);
    }

    byte[] document(long row) {
        byte[] block = block(row);
        int from = from(row) + ID + idBytes(row);
        return Arrays.copyOfRange(block, from, from + (int) INT.get(block, from(row) + LENGTH));
    }

    private byte[] block(long row) {
        return blocks[(int) (row >>> CELL_BITS)];
    }

    private static int from(long row) {
        return ((int) row & ((1 << CELL_BITS) - 1)) * CELL;
    }
}
