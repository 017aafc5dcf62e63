package dev.farol.listing;

import dev.farol.order.Order;
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
    /** The customers of each band, in each order: scores and bands go together, and a walk would pass by all those of other bands first. */
    private final Map<Sort, int[][]> orders = new EnumMap<>(Sort.class);

    private Listing(CustomerColumns columns) {
        this.columns = columns;
        for (Sort sort : Sort.values()) {
            long[] keys = new long[columns.size()];
            Arrays.setAll(keys, i -> columns.key(sort, i));
            orders.put(sort, byBand(Order.of(keys)));
        }
    }

    private int[][] byBand(int[] order) {
        int[] sizes = new int[columns.bands.all().size()];
        for (int customer : order) {
            sizes[columns.bands.code(customer)]++;
        }
        int[][] bands = new int[sizes.length][];
        Arrays.setAll(bands, band -> new int[sizes[band]]);
        int[] filled = new int[sizes.length];
        for (int customer : order) {
            int band = columns.bands.code(customer);
            bands[band][filled[band]++] = customer;
        }
        return bands;
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
        IntPredicate wanted = customer -> match.takes(customer) && !hidden.test(columns.ids.get(customer));
        Walk walk = new Walk(columns, sort, orders(filter, sort), after);
        Nearest found = new Nearest(limit + 1);
        int last = -1;
        int customer = walk.next();
        for (int steps = 0; customer >= 0 && steps < WALK && found.size() <= limit; steps++) {
            if (wanted.test(customer)) {
                found.add(columns.key(sort, customer), customer);
            }
            last = customer;
            customer = walk.next();
        }
        if (found.size() <= limit && customer >= 0) {
            addBehind(sort, last, wanted, found);
        }
        return page(sort, limit, found);
    }

    /** Those to walk along. */
    private int[][] orders(CustomerFilter filter, Sort sort) {
        int[][] all = orders.getOrDefault(sort, new int[0][]);
        if (filter.band().isEmpty()) {
            return all;
        }
        int band = columns.bands.find(filter.band().get());
        return band < 0 ? new int[0][] : new int[][] {all[band]};
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
