package dev.farol.listing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All customers as one run left them, in columns: about 90 bytes a customer. A page is filled by walking along the order asked for;
 * where too few customers match to fill it soon, by one pass over the columns. Immutable.
 */
public final class Listing {

    /** How far to walk before going over the columns instead, which is faster a customer. */
    private static final int WALK = 20_000;

    private final CustomerColumns columns;
    private final Map<Sort, int[]> orders = new EnumMap<>(Sort.class);

    private Listing(CustomerColumns columns) {
        this.columns = columns;
        for (Sort sort : Sort.values()) {
            long[] keys = new long[columns.size()];
            Arrays.setAll(keys, i -> columns.key(sort, i));
            orders.put(sort, Order.of(keys));
        }
    }

    /** No customers, of no run. */
    public static Listing none() {
        return new Listing(new CustomerColumns.Builder().build(0));
    }

    /**
     * The list that {@link Builder#encode} wrote. Orders are not among the bytes: they are made again.
     *
     * @throws MalformedListing when the bytes are anything else
     */
    public static Listing decode(byte[] bytes) {
        return new Listing(CustomerColumns.decode(bytes));
    }

    /** Number of the run; 0 before the first one. */
    public int run() {
        return columns.run;
    }

    /** How many customers. */
    public int size() {
        return columns.size();
    }

    /** The bands that its customers are in. */
    public List<String> bands() {
        return columns.bands.all();
    }

    /** The customer with an id. */
    public Optional<CustomerRow> find(String id) {
        int at = columns.position(id);
        return at >= 0 ? Optional.of(columns.row(at)) : Optional.empty();
    }

    /**
     * Some customers.
     *
     * @param limit 1 to {@value Page#MOST}
     * @param after where the page before ended; its order must be that of {@code sort}
     * @param hidden ids that are left out
     */
    public Page<CustomerRow> page(
            CustomerFilter filter, Sort sort, Optional<Cursor> after, int limit, Predicate<String> hidden) {
        Page.check(limit);
        CustomerMatch match = new CustomerMatch(columns, filter);
        int[] order = orders.getOrDefault(sort, new int[0]);
        int first = after.map(cursor -> place(sort, order, cursor)).orElse(0);
        int end = Math.min(order.length, first + WALK);
        IntPredicate wanted = customer -> match.takes(customer) && !hidden.test(columns.ids.get(customer));
        Nearest found = new Nearest(limit + 1);
        for (int place = first; place < end && found.size() <= limit; place++) {
            if (wanted.test(order[place])) {
                found.add(columns.key(sort, order[place]), order[place]);
            }
        }
        if (found.size() <= limit && end < order.length) {
            addBehind(sort, order[end - 1], wanted, found);
        }
        return page(sort, limit, found);
    }

    /** Goes over all customers, and takes those behind one of them in an order. */
    private void addBehind(Sort sort, int last, IntPredicate wanted, Nearest found) {
        long lastKey = columns.key(sort, last);
        for (int customer = 0; customer < columns.size(); customer++) {
            long key = columns.key(sort, customer);
            boolean behind = key > lastKey || (key == lastKey && customer > last);
            if (behind && found.takes(key, customer) && wanted.test(customer)) {
                found.add(key, customer);
            }
        }
    }

    private Page<CustomerRow> page(Sort sort, int limit, Nearest found) {
        int size = Math.min(limit, found.size());
        List<CustomerRow> rows =
                IntStream.range(0, size).map(found::item).mapToObj(columns::row).toList();
        if (found.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        int last = found.item(size - 1);
        return new Page<>(rows, Optional.of(new Cursor(sort.label(), columns.key(sort, last), columns.ids.get(last))));
    }

    /** The first place in an order that lies behind a cursor. */
    private int place(Sort sort, int[] order, Cursor cursor) {
        if (!cursor.order().equals(sort.label())) {
            throw new IllegalArgumentException(
                    "a cursor of the order (" + cursor.order() + ") does not fit the order " + sort.label());
        }
        int found = columns.position(cursor.id());
        int before = found >= 0 ? found : -found - 2;
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long key = columns.key(sort, order[middle]);
            if (key < cursor.key() || (key == cursor.key() && order[middle] <= before)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Takes customers in the order of their ids. For one thread. */
    public static final class Builder {

        private final CustomerColumns.Builder columns = new CustomerColumns.Builder();

        public void add(CustomerRow row) {
            columns.add(row);
        }

        /** The list as bytes; see {@link Listing#decode}. */
        public byte[] encode(int run) {
            return columns.build(run).encode();
        }
    }
}
