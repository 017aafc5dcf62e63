package dev.farol.history;

/** Copies picked interactions column by column, exactly as {@link Columns} would lay them out; one use each. */
final class Gathering {

    private final Spans spans = new Spans();
    private final ByteBuilder texts = new ByteBuilder(256);
    private final History[] sources;
    /** By source and number of a span: one more than its number here, 0 where it has none yet. */
    private final int[][] numbers;

    private Gathering(History[] sources) {
        this.sources = sources;
        this.numbers = new int[sources.length][];
        for (int i = 0; i < sources.length; i++) {
            numbers[i] = new int[sources[i].spanStart.length - 1];
        }
    }

    static History of(History[] sources, int[] source, int[] index) {
        return index.length == 0 ? History.EMPTY : new Gathering(sources).gather(source, index);
    }

    private History gather(int[] source, int[] index) {
        int size = index.length;
        int[] idStart = new int[size + 1];
        int[] cellStart = new int[size + 1];
        for (int i = 0; i < size; i++) {
            History from = sources[source[i]];
            int picked = index[i];
            idStart[i + 1] = Math.addExact(idStart[i], from.idStart[picked + 1] - from.idStart[picked]);
            cellStart[i + 1] = cellStart[i] + from.cellStart[picked + 1] - from.cellStart[picked];
        }
        int cells = cellStart[size];
        History history = new History(
                new long[size],
                new int[size],
                idStart,
                cellStart,
                new int[cells],
                new byte[cells],
                new long[cells],
                new int[0],
                new byte[0]);
        for (int i = 0; i < size; i++) {
            History from = sources[source[i]];
            history.at[i] = from.at[index[i]];
            history.type[i] = from.type[index[i]];
            copyCells(from, index[i], history, cellStart[i], numbers[source[i]]);
        }
        int[] spanStart = new int[spans.size + 1];
        byte[] pool = pool(source, index, idStart[size], spanStart);
        return new History(
                history.at,
                history.type,
                idStart,
                cellStart,
                history.cellField,
                history.cellTag,
                history.cellContent,
                spanStart,
                pool);
    }

    private void copyCells(History from, int picked, History to, int first, int[] known) {
        int cell = first;
        for (int k = from.cellStart[picked]; k < from.cellStart[picked + 1]; k++, cell++) {
            int tag = from.cellTag[k];
            to.cellField[cell] = from.cellField[k];
            to.cellTag[cell] = (byte) tag;
            to.cellContent[cell] =
                    Tag.hasSpan(tag) ? span(from, (int) from.cellContent[k], known) : from.cellContent[k];
        }
    }

    private int span(History from, int number, int[] known) {
        if (known[number] == 0) {
            int start = texts.length;
            int length = from.spanStart[number + 1] - from.spanStart[number];
            texts.append(from.pool, from.spanStart[number], length);
            int here = spans.add(texts.bytes, start, length);
            if (here < 0) {
                here = -1 - here;
                texts.length = start;
            }
            known[number] = here + 1;
        }
        return known[number] - 1;
    }

    private byte[] pool(int[] source, int[] index, int idBytes, int[] spanStart) {
        for (int i = 0; i < spans.size; i++) {
            spanStart[i] = idBytes + spans.start[i];
        }
        spanStart[spans.size] = Math.addExact(idBytes, texts.length);
        byte[] pool = new byte[idBytes + texts.length];
        int to = 0;
        for (int i = 0; i < index.length; i++) {
            History from = sources[source[i]];
            int start = from.idStart[index[i]];
            int length = from.idStart[index[i] + 1] - start;
            System.arraycopy(from.pool, start, pool, to, length);
            to += length;
        }
        System.arraycopy(texts.bytes, 0, pool, idBytes, texts.length);
        return pool;
    }
}
