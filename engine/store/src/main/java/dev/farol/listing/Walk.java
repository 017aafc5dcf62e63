package dev.farol.listing;

import java.util.Optional;

/** Goes along an order of customers: along those of several bands at once, always on to the nearest. For one thread. */
final class Walk {

    private final CustomerColumns columns;
    private final Sort sort;
    private final int[][] orders;
    private final int[] places;

    /**
     * A walk from behind a cursor on, or from the start.
     *
     * @param orders of the bands to walk along, each sorted
     */
    Walk(CustomerColumns columns, Sort sort, int[][] orders, Optional<Cursor> after) {
        this.columns = columns;
        this.sort = sort;
        this.orders = orders;
        this.places = new int[orders.length];
        after.ifPresent(this::start);
    }

    private void start(Cursor cursor) {
        if (!cursor.order().equals(sort.label())) {
            throw new IllegalArgumentException(
                    "a cursor of the order (" + cursor.order() + ") does not fit the order " + sort.label());
        }
        int found = columns.position(cursor.id());
        int before = found >= 0 ? found : -found - 2;
        for (int i = 0; i < orders.length; i++) {
            places[i] = behind(orders[i], cursor.key(), before);
        }
    }

    /** The first place of an order that lies behind a key and a customer. */
    private int behind(int[] order, long key, int customer) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long there = columns.key(sort, order[middle]);
            if (there < key || (there == key && order[middle] <= customer)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The next customer; -1 at the end. */
    int next() {
        int nearest = -1;
        int customer = -1;
        long key = 0;
        for (int i = 0; i < orders.length; i++) {
            if (places[i] < orders[i].length) {
                int head = orders[i][places[i]];
                long headKey = columns.key(sort, head);
                if (nearest < 0 || headKey < key || (headKey == key && head < customer)) {
                    nearest = i;
                    customer = head;
                    key = headKey;
                }
            }
        }
        if (nearest >= 0) {
            places[nearest]++;
        }
        return customer;
    }
}
