package dev.farol.store.sealed;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * 64-bit prints of the ids of a file. A tree of which a node is damaged can miss a customer without an error; with these a customer that
 * is not found is known never to have been there. A print that two ids share is taken for damage once in 10^13 misses of a million
 * customers. Immutable, 8 bytes an id.
 */
final class IdPrints {

    private static final int NEAR = 64;

    private final long[] sorted;

    private IdPrints(long[] sorted) {
        this.sorted = sorted;
    }

    static IdPrints decode(byte[] bytes) {
        long[] prints = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(prints);
        return new IdPrints(prints);
    }

    int size() {
        return sorted.length;
    }

    /** The number of a print by size; below 0 when there is no such id. Prints are spread evenly, so it is near where it should be. */
    int find(String id) {
        long print = IdPrint.of(id);
        // The print as a share of all there can be, from the least on.
        long share = (print ^ Long.MIN_VALUE) >>> 32;
        int middle = (int) ((share * sorted.length) >>> 32);
        int step = NEAR;
        int low = middle;
        while (low > 0 && sorted[low] > print) {
            low = Math.max(0, low - step);
            step *= 2;
        }
        int high = Math.min(sorted.length, middle + 1);
        while (high < sorted.length && sorted[high - 1] < print) {
            high = (int) Math.min(sorted.length, (long) high + step);
            step *= 2;
        }
        return Arrays.binarySearch(sorted, low, high, print);
    }

    /** Whether another id has the same print. */
    boolean isShared(int number) {
        return (number > 0 && sorted[number - 1] == sorted[number])
                || (number + 1 < sorted.length && sorted[number + 1] == sorted[number]);
    }

    /** Collects the prints of a file that is written. For one thread. */
    static final class Builder {

        private long[] prints = new long[1_024];
        private int size;

        void add(String id) {
            if (size == prints.length) {
                prints = Arrays.copyOf(prints, size * 2);
            }
            prints[size++] = IdPrint.of(id);
        }

        byte[] encode() {
            Arrays.sort(prints, 0, size);
            ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
            bytes.asLongBuffer().put(prints, 0, size);
            return bytes.array();
        }
    }
}
