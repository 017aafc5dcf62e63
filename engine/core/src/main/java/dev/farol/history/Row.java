package dev.farol.history;

import dev.farol.customer.Interaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * One interaction as compact bytes, filled field by field, in any order, while it is parsed. Equal content gives equal bytes, whatever
 * the order and however a number was written; a field given twice keeps the last. Everything that is not given is absent, but
 * {@code at}, {@code type} and {@code id} have to be.
 *
 * <p>Not thread-safe: one for each thread, used again and again. Methods that take texts or numbers throw
 * {@link IllegalArgumentException} for what cannot be kept: half a surrogate pair, or a number that {@link Decimals#takes} refuses.
 */
public final class Row {

    private final ByteBuilder id = new ByteBuilder(64);
    private final ByteBuilder cells = new ByteBuilder(128);
    private final ByteBuilder out = new ByteBuilder(256);
    private int[] fields = new int[8];
    private int[] starts = new int[8];
    private int count;
    private boolean ordered;
    private boolean finished;
    private long at;
    private int type;

    /** Forgets everything. */
    public Row start() {
        id.length = 0;
        cells.length = 0;
        count = 0;
        ordered = true;
        finished = false;
        at = Long.MIN_VALUE;
        type = -1;
        return this;
    }

    /** Forgets everything, then sets {@link #at} and {@link #type}. */
    public Row start(long at, int type) {
        return start().at(at).type(type);
    }

    /** Epoch nanoseconds, see {@link EpochNanos}. */
    public Row at(long nanos) {
        at = nanos;
        return this;
    }

    /** Code of the type in the dictionary. */
    public Row type(int code) {
        type = code;
        return this;
    }

    public Row id(String text) {
        id.length = 0;
        id.utf8(text);
        return this;
    }

    /** The id as bytes that are known to be UTF-8. */
    public Row id(byte[] utf8, int offset, int length) {
        id.length = 0;
        id.append(utf8, offset, length);
        return this;
    }

    public Row value(BigDecimal number) {
        return number(History.VALUE, number);
    }

    /** The value {@code unscaled / 10^scale}. */
    public Row value(long unscaled, int scale) {
        return number(History.VALUE, unscaled, scale);
    }

    public Row text(int field, String text) {
        int mark = begin(field, Tag.TEXT);
        cells.ensure(Math.addExact(5, Math.multiplyExact(text.length(), 3)));
        // The length goes before the text: one byte is right for nearly all of them, the others move.
        cells.length++;
        cells.utf8(text);
        return spanFrom(mark);
    }

    /** A text as bytes that are known to be UTF-8. */
    public Row text(int field, byte[] utf8, int offset, int length) {
        begin(field, Tag.TEXT);
        cells.varint(length);
        cells.append(utf8, offset, length);
        return this;
    }

    public Row flag(int field, boolean value) {
        begin(field, value ? Tag.TRUE : Tag.FALSE);
        return this;
    }

    /** A number {@code unscaled / 10^scale} of a data field. */
    public Row number(int field, long unscaled, int scale) {
        long digits = unscaled;
        int places = scale;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places = digits == 0 ? 0 : places - 1;
        }
        if (places < 0 || places > Tag.LARGEST_SCALE) {
            return number(field, BigDecimal.valueOf(digits, places));
        }
        begin(field, places);
        cells.zigzag(digits);
        return this;
    }

    /** A number of a data field. */
    public Row number(int field, BigDecimal number) {
        if (!Decimals.takes(number)) {
            throw new IllegalArgumentException("number with too many digits or too large (" + brief(number) + ")");
        }
        if (Decimals.isBig(number)) {
            int mark = begin(field, Tag.BIG);
            cells.put(0);
            Decimals.write(number, cells);
            return spanFrom(mark);
        }
        BigDecimal plain = Decimals.plain(number);
        begin(field, plain.scale());
        cells.zigzag(plain.unscaledValue().longValue());
        return this;
    }

    /** Fills this row with an interaction. Its customer is not part of a row. */
    public Row of(Interaction interaction, Names names) {
        Instant when = interaction.at();
        start(EpochNanos.of(when), names.code(interaction.type())).id(interaction.id());
        interaction.value().ifPresent(this::value);
        interaction.data().forEach((name, datum) -> {
            int field = names.code(name);
            if (datum instanceof BigDecimal number) {
                number(field, number);
            } else if (datum instanceof Boolean flag) {
                flag(field, flag);
            } else {
                text(field, datum.toString());
            }
        });
        return this;
    }

    /** Fills this row with one interaction of a history. */
    public Row of(History history, int i) {
        start(history.at(i), history.type(i));
        history.copyTo(i, this);
        return this;
    }

    /** The bytes of this row, from 0 to {@link #length()}; good until it is filled again. */
    public byte[] bytes() {
        finish();
        return out.bytes;
    }

    /** When it happened, in epoch nanoseconds. */
    public long at() {
        return at;
    }

    /** How many of {@link #bytes()} are the row. */
    public int length() {
        finish();
        return out.length;
    }

    /** The id of a row the bytes of which begin at an offset. */
    public static String id(byte[] bytes, int offset) {
        int position = offset + 8;
        while (bytes[position++] < 0) {}
        int length = 0;
        int b = -1;
        for (int shift = 0; b < 0; shift += 7) {
            b = bytes[position++];
            length |= (b & 0x7F) << shift;
        }
        return new String(bytes, position, length, StandardCharsets.UTF_8);
    }

    private int begin(int field, int tag) {
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
        }
        ordered &= count == 0 || fields[count - 1] < field;
        fields[count] = field;
        starts[count++] = cells.length;
        cells.varint(field + 1);
        cells.put(tag);
        finished = false;
        return cells.length;
    }

    /** Writes the length of a span that begins one byte after the mark. */
    private Row spanFrom(int mark) {
        int length = cells.length - mark - 1;
        if (length < 0x80) {
            cells.bytes[mark] = (byte) length;
            return this;
        }
        byte[] span = Arrays.copyOfRange(cells.bytes, mark + 1, cells.length);
        cells.length = mark;
        cells.varint(length);
        cells.append(span, 0, length);
        return this;
    }

    private void finish() {
        if (finished) {
            return;
        }
        if (at == Long.MIN_VALUE || type < 0 || id.length == 0) {
            throw new IllegalStateException("row without its instant, type or id");
        }
        out.length = 0;
        out.fixedLong(at);
        out.varint(type);
        out.varint(id.length);
        out.append(id.bytes, 0, id.length);
        if (!ordered) {
            order();
        }
        out.varint(count);
        out.append(cells.bytes, 0, cells.length);
        finished = true;
    }

    /** Cells by field; of several of one field the last. */
    private void order() {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = ((long) fields[i] << 32) | i;
        }
        Arrays.sort(keys);
        byte[] unsorted = cells.toArray();
        int[] from = Arrays.copyOf(starts, count + 1);
        from[count] = unsorted.length;
        cells.length = 0;
        int kept = 0;
        for (int k = 0; k < keys.length; k++) {
            int field = (int) (keys[k] >> 32);
            if (k + 1 < keys.length && field == (int) (keys[k + 1] >> 32)) {
                continue;
            }
            int i = (int) keys[k];
            fields[kept] = field;
            starts[kept++] = cells.length;
            cells.append(unsorted, from[i], from[i + 1] - from[i]);
        }
        count = kept;
        ordered = true;
    }

    private static String brief(BigDecimal number) {
        String text = number.precision() > 40 ? number.precision() + " digits" : number.toString();
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
