package dev.farol.listing;

/** Of many items, the few with the least keys; of those with equal keys, the ones with the least numbers. For one thread. */
final class Nearest {

    private final long[] keys;
    private final int[] items;
    private int size;

    /** @param most how many are kept */
    Nearest(int most) {
        this.keys = new long[most];
        this.items = new int[most];
    }

    /** Whether an item would be kept. */
    boolean takes(long key, int item) {
        return size < keys.length || before(key, item, size - 1);
    }

    /** Adds an item that would be kept; the last one goes when there are too many. */
    void add(long key, int item) {
        int at = size < keys.length ? size++ : size - 1;
        while (at > 0 && before(key, item, at - 1)) {
            keys[at] = keys[at - 1];
            items[at] = items[at - 1];
            at--;
        }
        keys[at] = key;
        items[at] = item;
    }

    private boolean before(long key, int item, int at) {
        return key < keys[at] || (key == keys[at] && item < items[at]);
    }

    int size() {
        return size;
    }

    /** The items kept, in order. */
    int item(int i) {
        return items[i];
    }
}
