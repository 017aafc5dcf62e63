package dev.farol.history;

import dev.farol.customer.Interaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The interactions of one customer as columns, sorted by (at, then id in code point order). Ids are distinct, but where interactions
 * that were taken back are kept. Instants are epoch nanoseconds (see {@link EpochNanos}); types and fields are codes of the {@link Names} that their rows were made with.
 *
 * <p>The value and the data of interaction {@code i} are its cells: numbers {@link #cell} gives, by field, {@link #VALUE} being the
 * field of the value. A cell holds a number, a text or a boolean.
 *
 * <p>Immutable, hence thread-safe.
 */
public final class History {

    /** Stands for the value where a field is asked for. */
    public static final int VALUE = -1;

    /** Of someone to whom nothing ever happened. */
    public static final History EMPTY = new History(
            new long[0],
            new int[0],
            new int[1],
            new int[1],
            new int[0],
            new byte[0],
            new long[0],
            new int[1],
            new byte[0]);

    final long[] at;
    final int[] type;
    /** Where ids begin in the pool, and where the last one ends. */
    final int[] idStart;
    /** Where the cells of interactions begin, and where the last ones end. */
    final int[] cellStart;

    final int[] cellField;
    final byte[] cellTag;
    /** Unscaled value of a number, number of the span of a text or big number. */
    final long[] cellContent;

    /** Where spans begin in the pool, behind the ids; and where the last one ends. */
    final int[] spanStart;

    final byte[] pool;

    History(
            long[] at,
            int[] type,
            int[] idStart,
            int[] cellStart,
            int[] cellField,
            byte[] cellTag,
            long[] cellContent,
            int[] spanStart,
            byte[] pool) {
        this.at = at;
        this.type = type;
        this.idStart = idStart;
        this.cellStart = cellStart;
        this.cellField = cellField;
        this.cellTag = cellTag;
        this.cellContent = cellContent;
        this.spanStart = spanStart;
        this.pool = pool;
    }

    /** How many interactions. */
    public int size() {
        return at.length;
    }

    /** When interaction {@code i} happened, in epoch nanoseconds; never less than that of {@code i - 1}. */
    public long at(int i) {
        return at[i];
    }

    /** Code of the type of interaction {@code i}. */
    public int type(int i) {
        return type[i];
    }

    /** Id of interaction {@code i}. */
    public String id(int i) {
        return new String(pool, idStart[i], idStart[i + 1] - idStart[i], StandardCharsets.UTF_8);
    }

    /** Whether interaction {@code i} has exactly that id. */
    public boolean isId(int i, byte[] utf8) {
        return Arrays.equals(pool, idStart[i], idStart[i + 1], utf8, 0, utf8.length);
    }

    /** Whether an id of this history is one of another. Takes time with the product of their sizes. */
    public boolean sharesId(History other) {
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                if (Arrays.equals(
                        pool, idStart[i], idStart[i + 1], other.pool, other.idStart[j], other.idStart[j + 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the bytes of an id stand anywhere among others. Where they do not, no history {@link #encode}d among these has that id.
     * Takes time with the product of the number of ids and that of bytes.
     */
    public boolean mentionedIn(byte[] bytes) {
        for (int i = 0; i < size(); i++) {
            if (Search.finds(bytes, pool, idStart[i], idStart[i + 1])) {
                return true;
            }
        }
        return false;
    }

    /** Whether interaction {@code i} comes before (below 0) or after (above 0) one of another history, by (at, then id). */
    public int compare(int i, History other, int j) {
        return at[i] != other.at[j]
                ? Long.compare(at[i], other.at[j])
                : Arrays.compareUnsigned(
                        pool, idStart[i], idStart[i + 1], other.pool, other.idStart[j], other.idStart[j + 1]);
    }

    /** Whether interaction {@code i} says the same as one of another history with the same dictionary, id and instant included. */
    public boolean same(int i, History other, int j) {
        int cells = cellStart[i + 1] - cellStart[i];
        if (type[i] != other.type[j]
                || cells != other.cellStart[j + 1] - other.cellStart[j]
                || compare(i, other, j) != 0) {
            return false;
        }
        for (int k = 0; k < cells; k++) {
            if (!sameCell(cellStart[i] + k, other, other.cellStart[j] + k)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameCell(int cell, History other, int otherCell) {
        if (cellField[cell] != other.cellField[otherCell] || cellTag[cell] != other.cellTag[otherCell]) {
            return false;
        }
        if (!Tag.hasSpan(cellTag[cell])) {
            return cellContent[cell] == other.cellContent[otherCell];
        }
        int span = (int) cellContent[cell];
        int otherSpan = (int) other.cellContent[otherCell];
        return Arrays.equals(
                pool,
                spanStart[span],
                spanStart[span + 1],
                other.pool,
                other.spanStart[otherSpan],
                other.spanStart[otherSpan + 1]);
    }

    /**
     * Interactions of histories with one dictionary, copied into a history of their own.
     *
     * @param source by place in the new history, the number of the history to take from
     * @param index by place, the number of the interaction there; they have to come in the order of {@link #compare}
     */
    public static History gather(History[] sources, int[] source, int[] index) {
        return Gathering.of(sources, source, index);
    }

    /** The interactions from a number on. The same instance where that is everything. */
    public History from(int first) {
        if (first == 0) {
            return this;
        }
        int[] index = new int[size() - first];
        for (int i = 0; i < index.length; i++) {
            index[i] = first + i;
        }
        return gather(new History[] {this}, new int[index.length], index);
    }

    /**
     * What happened after an instant, in epoch nanoseconds, and what is of some types however old. The same instance where that is
     * everything.
     *
     * @param always codes of the types
     */
    public History after(long instant, IntPredicate always) {
        int first = upTo(instant);
        if (first == 0) {
            return this;
        }
        int[] left = left(first, always);
        return left.length == size() - first ? from(first) : gather(new History[] {this}, new int[left.length], left);
    }

    /** Numbers of the interactions from {@code first} on, and of those before it that are of some types. */
    public int[] left(int first, IntPredicate always) {
        return IntStream.range(0, size())
                .filter(i -> i >= first || always.test(type[i]))
                .toArray();
    }

    /** How many interactions happened at or before an instant: those from 0. */
    public int upTo(long instant) {
        int low = 0;
        int high = at.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Number of the cell of a field of interaction {@code i}; -1 when that is absent. */
    public int cell(int i, int field) {
        int end = cellStart[i + 1];
        for (int cell = cellStart[i]; cell < end; cell++) {
            if (cellField[cell] >= field) {
                return cellField[cell] == field ? cell : -1;
            }
        }
        return -1;
    }

    /** Whether a cell is a number {@code unscaled / 10^scale} with both parts at hand; {@link #decimal} has those that are not. */
    public boolean isSmall(int cell) {
        return cellTag[cell] <= Tag.LARGEST_SCALE;
    }

    /** Whether a cell is a number, small or big. */
    public boolean isNumber(int cell) {
        return cellTag[cell] <= Tag.BIG;
    }

    /** Unscaled value of a small number. */
    public long unscaled(int cell) {
        return cellContent[cell];
    }

    /** Scale of a small number: the least that is not negative. */
    public int scale(int cell) {
        return cellTag[cell];
    }

    /** Any number, without trailing zeros after the point. */
    public BigDecimal decimal(int cell) {
        if (isSmall(cell)) {
            return BigDecimal.valueOf(cellContent[cell], cellTag[cell]);
        }
        int span = (int) cellContent[cell];
        return Decimals.read(pool, spanStart[span], spanStart[span + 1]);
    }

    /** Whether a cell is a text of exactly these bytes of UTF-8. */
    public boolean isText(int cell, byte[] utf8) {
        if (cellTag[cell] != Tag.TEXT) {
            return false;
        }
        int span = (int) cellContent[cell];
        return Arrays.equals(pool, spanStart[span], spanStart[span + 1], utf8, 0, utf8.length);
    }

    /** Whether a cell is that boolean. */
    public boolean isFlag(int cell, boolean value) {
        return cellTag[cell] == (value ? Tag.TRUE : Tag.FALSE);
    }

    /** What a cell holds: a {@link String}, {@link BigDecimal} or {@link Boolean}. */
    public Object content(int cell) {
        int tag = cellTag[cell];
        if (tag <= Tag.BIG) {
            return decimal(cell);
        }
        if (tag != Tag.TEXT) {
            return tag == Tag.TRUE;
        }
        int span = (int) cellContent[cell];
        int from = spanStart[span];
        return new String(pool, from, spanStart[span + 1] - from, StandardCharsets.UTF_8);
    }

    /**
     * Interaction {@code i} as people see it.
     *
     * @param names the dictionary that its row was made with
     */
    public Interaction interaction(int i, String customer, Names names) {
        Optional<BigDecimal> value = Optional.empty();
        Map<String, Object> data = new HashMap<>();
        for (int cell = cellStart[i]; cell < cellStart[i + 1]; cell++) {
            if (cellField[cell] == VALUE) {
                value = Optional.of(decimal(cell));
            } else {
                data.put(names.name(cellField[cell]), content(cell));
            }
        }
        return new Interaction(id(i), customer, names.name(type[i]), EpochNanos.instant(at[i]), value, data);
    }

    /**
     * This history as bytes, for keeping: a version, then the columns. Equal histories give equal bytes. Codes of types and fields are
     * written as they are, so their dictionary has to be kept too.
     */
    public byte[] encode() {
        return HistoryEncoder.encode(this);
    }

    /**
     * The history that {@link #encode} wrote.
     *
     * @throws MalformedHistoryException when the bytes are anything else
     */
    public static History decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /**
     * The history that {@link #encode} wrote, where it stands among other bytes.
     *
     * @param end behind its last byte
     * @throws MalformedHistoryException when the bytes are anything else
     */
    public static History decode(byte[] bytes, int start, int end) {
        return new HistoryDecoder(bytes, start, end).decode();
    }

    /** Whether all interactions are the same, told with the same dictionary. */
    @Override
    public boolean equals(Object object) {
        return object instanceof History other
                && Arrays.equals(at, other.at)
                && Arrays.equals(type, other.type)
                && Arrays.equals(idStart, other.idStart)
                && Arrays.equals(cellStart, other.cellStart)
                && Arrays.equals(cellField, other.cellField)
                && Arrays.equals(cellTag, other.cellTag)
                && Arrays.equals(cellContent, other.cellContent)
                && Arrays.equals(spanStart, other.spanStart)
                && Arrays.equals(pool, other.pool);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at) * 31 + Arrays.hashCode(pool);
    }

    /** Fills in the id and the cells of an interaction. */
    void copyTo(int i, Row row) {
        row.id(pool, idStart[i], idStart[i + 1] - idStart[i]);
        for (int cell = cellStart[i]; cell < cellStart[i + 1]; cell++) {
            int field = cellField[cell];
            int tag = cellTag[cell];
            if (tag <= Tag.LARGEST_SCALE) {
                row.number(field, cellContent[cell], tag);
            } else if (tag == Tag.BIG) {
                row.number(field, decimal(cell));
            } else if (tag == Tag.TEXT) {
                int span = (int) cellContent[cell];
                row.text(field, pool, spanStart[span], spanStart[span + 1] - spanStart[span]);
            } else {
                row.flag(field, tag == Tag.TRUE);
            }
        }
    }
}
