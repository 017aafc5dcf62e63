package dev.farol.listing;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

/** Customers in columns, in the order of their ids: about 70 bytes each. Immutable. */
final class CustomerColumns {

    private static final int VERSION = 1;
    private static final byte NO_SCORE = -1;
    private static final byte NO_CHANGE = Byte.MIN_VALUE;

    final int run;
    final Texts ids;
    final Texts names;
    final Words plans;
    final Words segments;
    final Words owners;
    final Words currencies;
    final Words bands;
    private final Amounts mrr;
    private final byte[] scores;
    private final byte[] changes;

    private CustomerColumns(int run, Texts[] texts, Words[] words, Amounts mrr, byte[] scores, byte[] changes) {
        this.run = run;
        this.ids = texts[0];
        this.names = texts[1];
        this.plans = words[0];
        this.segments = words[1];
        this.owners = words[2];
        this.currencies = words[3];
        this.bands = words[4];
        this.mrr = mrr;
        this.scores = scores;
        this.changes = changes;
    }

    int size() {
        return scores.length;
    }

    CustomerRow row(int i) {
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
    long key(Sort sort, int i) {
        return switch (sort) {
            case SCORE -> scores[i] == NO_SCORE ? Long.MAX_VALUE : scores[i];
            case SCORE_DOWN -> scores[i] == NO_SCORE ? Long.MAX_VALUE : -scores[i];
            case MRR_DOWN -> mrr.descending(i);
            case CHANGE -> changes[i] == NO_CHANGE ? Long.MAX_VALUE : changes[i];
        };
    }

    /** Number of the customer with an id; {@code -1 - } the number it would have when there is none. */
    int position(String id) {
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

    byte[] encode() {
        int size = 3 * Integer.BYTES + ids.size() + names.size() + mrr.size();
        for (Words column : words()) {
            size = Math.addExact(size, column.size());
        }
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(size, Packed.size(scores) + Packed.size(changes)));
        out.putInt(VERSION).putInt(scores.length).putInt(run);
        ids.write(out);
        names.write(out);
        for (Words column : words()) {
            column.write(out);
        }
        mrr.write(out);
        Packed.write(scores, out);
        Packed.write(changes, out);
        return out.array();
    }

    private Words[] words() {
        return new Words[] {plans, segments, owners, currencies, bands};
    }

    static CustomerColumns decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int count = Packed.count(in, VERSION);
        Packed.expect(in.remaining() >= Integer.BYTES, "it ends in the middle");
        int run = in.getInt();
        Texts[] texts = {Texts.read(in, count), Texts.read(in, count)};
        Words[] words = new Words[5];
        for (int i = 0; i < words.length; i++) {
            words[i] = Words.read(in, count);
        }
        Amounts mrr = Amounts.read(in, count);
        byte[] scores = Packed.bytes(in);
        byte[] changes = Packed.bytes(in);
        Packed.expect(scores.length == count && changes.length == count, "a column has not the length " + count);
        Packed.expect(!in.hasRemaining(), "something follows it");
        return new CustomerColumns(run, texts, words, mrr, scores, changes);
    }

    /** Takes customers in the order of their ids. */
    static final class Builder {

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

        void add(CustomerRow row) {
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

        CustomerColumns build(int run) {
            Texts[] texts = {ids.build(), names.build()};
            Words[] words = {plans.build(), segments.build(), owners.build(), currencies.build(), bands.build()};
            return new CustomerColumns(run, texts, words, mrr.build(), scores.build(), changes.build());
        }
    }
}
