package dev.farol.listing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * All customers as one run left them, in columns: about 90 bytes a customer. Filters look at every customer in the order asked for
 * until the page is full. Immutable.
 */
public final class Listing {

    private static final int VERSION = 1;
    private static final byte NO_SCORE = -1;
    private static final byte NO_CHANGE = Byte.MIN_VALUE;

    private final int run;
    private final Texts ids;
    private final Texts names;
    private final Words plans;
    private final Words segments;
    private final Words owners;
    private final Words currencies;
    private final Words bands;
    private final Amounts mrr;
    private final byte[] scores;
    private final byte[] changes;
    private final Map<Sort, int[]> orders = new EnumMap<>(Sort.class);

    private Listing(
            int run,
            Texts ids,
            Texts names,
            Words plans,
            Words segments,
            Words owners,
            Words currencies,
            Words bands,
            Amounts mrr,
            byte[] scores,
            byte[] changes) {
        this.run = run;
        this.ids = ids;
        this.names = names;
        this.plans = plans;
        this.segments = segments;
        this.owners = owners;
        this.currencies = currencies;
        this.bands = bands;
        this.mrr = mrr;
        this.scores = scores;
        this.changes = changes;
    }

    /** No customers, of no run. */
    public static Listing none() {
        return new Builder().build(0).sorted();
    }

    /** Number of the run; 0 before the first one. */
    public int run() {
        return run;
    }

    /** How many customers. */
    public int size() {
        return scores.length;
    }

    /** The customer with an id. */
    public Optional<CustomerRow> find(String id) {
        int at = position(id);
        return at >= 0 ? Optional.of(row(at)) : Optional.empty();
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
        CustomerMatch match = new CustomerMatch(filter);
        Pages<CustomerRow> page = new Pages<>(limit);
        int[] order = orders.getOrDefault(sort, new int[0]);
        for (int place = after.map(cursor -> place(sort, cursor)).orElse(0); place < order.length; place++) {
            int customer = order[place];
            if (match.takes(customer) && !hidden.test(ids.get(customer))) {
                if (page.full()) {
                    return page.more(last -> new Cursor(sort.label(), key(sort, position(last.id())), last.id()));
                }
                page.add(row(customer));
            }
        }
        return page.last();
    }

    /** What a filter comes to here. */
    private final class CustomerMatch {

        private final int band;
        private final int segment;
        private final int owner;
        private final Optional<Part> part;

        CustomerMatch(CustomerFilter filter) {
            this.band = code(filter.band(), bands);
            this.segment = code(filter.segment(), segments);
            this.owner = code(filter.owner(), owners);
            this.part = filter.text().map(Part::of);
        }

        /** -2 for any word, -1 for one that no customer has. */
        private static int code(Optional<String> word, Words column) {
            return word.map(column::find).orElse(-2);
        }

        boolean takes(int customer) {
            return (band == -2 || bands.code(customer) == band)
                    && (owner == -2 || owners.code(customer) == owner)
                    && (segment == -2 || segments.code(customer) == segment)
                    && (part.isEmpty()
                            || part.get().in(ids, customer)
                            || part.get().in(names, customer));
        }
    }

    private CustomerRow row(int i) {
        return new CustomerRow(
                ids.get(i),
                names.get(i),
                plans.get(i),
                segments.get(i),
                owners.get(i),
                mrr.get(i),
                currencies.get(i),
                scores[i] == NO_SCORE ? OptionalInt.empty() : OptionalInt.of(scores[i]),
                bands.get(i),
                changes[i] == NO_CHANGE ? OptionalInt.empty() : OptionalInt.of(changes[i]));
    }

    /** What a customer is sorted by, the least first; the most for one without the value. */
    private long key(Sort sort, int i) {
        return switch (sort) {
            case SCORE -> scores[i] == NO_SCORE ? Long.MAX_VALUE : scores[i];
            case SCORE_DOWN -> scores[i] == NO_SCORE ? Long.MAX_VALUE : -scores[i];
            case MRR_DOWN -> mrr.descending(i);
            case CHANGE -> changes[i] == NO_CHANGE ? Long.MAX_VALUE : changes[i];
        };
    }

    /** The first place in an order that lies behind a cursor. */
    private int place(Sort sort, Cursor cursor) {
        if (!cursor.order().equals(sort.label())) {
            throw new IllegalArgumentException(
                    "a cursor of the order (" + cursor.order() + ") does not fit the order " + sort.label());
        }
        int[] order = orders.getOrDefault(sort, new int[0]);
        int found = position(cursor.id());
        int before = found >= 0 ? found : -found - 2;
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long key = key(sort, order[middle]);
            if (key < cursor.key() || (key == cursor.key() && order[middle] <= before)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Number of the customer with an id; {@code -1 - } the number it would have when there is none. */
    private int position(String id) {
        int low = 0;
        int high = scores.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ids.get(middle).compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    private Listing sorted() {
        for (Sort sort : Sort.values()) {
            long[] keys = new long[scores.length];
            Arrays.setAll(keys, i -> key(sort, i));
            orders.put(sort, Order.of(keys));
        }
        return this;
    }

    /** As bytes, for keeping. Orders are not among them: they are made again. */
    public byte[] encode() {
        int size = 2 * Integer.BYTES + ids.size() + names.size() + mrr.size();
        for (Words words : words()) {
            size = Math.addExact(size, words.size());
        }
        ByteBuffer out =
                ByteBuffer.allocate(Math.addExact(size, Integer.BYTES + Packed.size(scores) + Packed.size(changes)));
        out.putInt(VERSION).putInt(scores.length).putInt(run);
        ids.write(out);
        names.write(out);
        for (Words words : words()) {
            words.write(out);
        }
        mrr.write(out);
        Packed.write(scores, out);
        Packed.write(changes, out);
        return out.array();
    }

    private Words[] words() {
        return new Words[] {plans, segments, owners, currencies, bands};
    }

    /**
     * The list that {@link #encode} wrote.
     *
     * @throws MalformedListing when the bytes are anything else
     */
    public static Listing decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int count = Packed.count(in, VERSION);
        Packed.expect(in.remaining() >= Integer.BYTES, "it ends in the middle");
        Listing listing = new Listing(
                in.getInt(),
                Texts.read(in, count),
                Texts.read(in, count),
                Words.read(in, count),
                Words.read(in, count),
                Words.read(in, count),
                Words.read(in, count),
                Words.read(in, count),
                Amounts.read(in, count),
                Packed.bytes(in),
                Packed.bytes(in));
        Packed.expect(
                listing.scores.length == count && listing.changes.length == count,
                "a column has not the length " + count);
        Packed.expect(!in.hasRemaining(), "something follows it");
        return listing.sorted();
    }

    /** Takes customers in the order of their ids. For one thread. */
    public static final class Builder {

        private final Texts.Builder ids = new Texts.Builder();
        private final Texts.Builder names = new Texts.Builder();
        private final Words.Builder plans = new Words.Builder();
        private final Words.Builder segments = new Words.Builder();
        private final Words.Builder owners = new Words.Builder();
        private final Words.Builder currencies = new Words.Builder();
        private final Words.Builder bands = new Words.Builder();
        private final Amounts.Builder mrr = new Amounts.Builder();
        private final Bytes scores = new Bytes();
        private final Bytes changes = new Bytes();

        public void add(CustomerRow row) {
            ids.add(row.id());
            names.add(row.name());
            plans.add(row.plan());
            segments.add(row.segment());
            owners.add(row.owner());
            currencies.add(row.currency());
            bands.add(row.band());
            mrr.add(row.mrr());
            scores.add((byte) row.score().orElse(NO_SCORE));
            changes.add((byte) row.change().orElse(NO_CHANGE));
        }

        /** The list as bytes; see {@link Listing#decode}. */
        public byte[] encode(int run) {
            return build(run).encode();
        }

        private Listing build(int run) {
            return new Listing(
                    run,
                    ids.build(),
                    names.build(),
                    plans.build(),
                    segments.build(),
                    owners.build(),
                    currencies.build(),
                    bands.build(),
                    mrr.build(),
                    scores.build(),
                    changes.build());
        }
    }
}
