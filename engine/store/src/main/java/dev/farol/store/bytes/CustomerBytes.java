package dev.farol.store.bytes;

import static dev.farol.store.bytes.BytesReader.check;

import dev.farol.customer.Customer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** A profile as what differs from an earlier one of the same customer, which for the first is {@link Customer#named}. Stateless. */
public final class CustomerBytes {

    private static final int MRR = 1;
    private static final int SINCE = 2;
    private static final int RENEWAL = 4;
    private static final int TEXTS = 8;
    private static final int ATTRIBUTES = 16;

    private static final int GONE = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;

    /** Names that take one byte. New ones go to the end: others have the number they have. */
    private static final List<String> COMMON = List.of("name", "plan", "segment", "owner", "currency", "email");

    private CustomerBytes() {}

    /**
     * Writes a profile.
     *
     * @throws IllegalArgumentException when an attribute is neither a text nor a decimal, or a text has half a surrogate pair
     */
    public static void write(Customer before, Customer customer, BytesWriter out) {
        boolean mrr = !customer.mrr().equals(before.mrr());
        boolean since = !customer.since().equals(before.since());
        boolean renewal = !customer.renewal().equals(before.renewal());
        boolean texts = !customer.texts().equals(before.texts());
        boolean attributes = !customer.attributes().equals(before.attributes());
        out.put((mrr ? MRR : 0)
                | (since ? SINCE : 0)
                | (renewal ? RENEWAL : 0)
                | (texts ? TEXTS : 0)
                | (attributes ? ATTRIBUTES : 0));
        if (mrr) {
            out.flag(customer.mrr().isPresent());
            customer.mrr().ifPresent(out::decimal);
        }
        if (since) {
            out.flag(customer.since().isPresent());
            customer.since().ifPresent(out::date);
        }
        if (renewal) {
            out.flag(customer.renewal().isPresent());
            customer.renewal().ifPresent(out::date);
        }
        if (texts) {
            writeFields(before.texts(), customer.texts(), out);
        }
        if (attributes) {
            writeFields(before.attributes(), customer.attributes(), out);
        }
    }

    /**
     * Reads what {@link #write} wrote after the same earlier profile.
     *
     * @throws MalformedBytes when the bytes are anything else
     */
    public static Customer read(Customer before, BytesReader in) {
        int changed = in.upTo(MRR | SINCE | RENEWAL | TEXTS | ATTRIBUTES, "changes of a profile");
        Optional<BigDecimal> mrr = before.mrr();
        if ((changed & MRR) != 0) {
            mrr = in.flag() ? Optional.of(in.decimal()) : Optional.empty();
            check(!mrr.equals(before.mrr()), "a change of a profile changes nothing");
        }
        var since = before.since();
        if ((changed & SINCE) != 0) {
            since = in.flag() ? Optional.of(in.date()) : Optional.empty();
            check(!since.equals(before.since()), "a change of a profile changes nothing");
        }
        var renewal = before.renewal();
        if ((changed & RENEWAL) != 0) {
            renewal = in.flag() ? Optional.of(in.date()) : Optional.empty();
            check(!renewal.equals(before.renewal()), "a change of a profile changes nothing");
        }
        Map<String, String> texts = before.texts();
        if ((changed & TEXTS) != 0) {
            Map<String, String> fields = new HashMap<>(texts);
            readFields(in, (name, kind) -> {
                check(kind != NUMBER, "a text of a profile is a number");
                return kind == GONE ? fields.remove(name) != null : differs(fields, name, in.text());
            });
            texts = fields;
        }
        Map<String, Object> attributes = before.attributes();
        if ((changed & ATTRIBUTES) != 0) {
            Map<String, Object> fields = new HashMap<>(attributes);
            readFields(
                    in,
                    (name, kind) -> kind == GONE
                            ? fields.remove(name) != null
                            : differs(fields, name, kind == TEXT ? in.text() : in.decimal()));
            attributes = fields;
        }
        return new Customer(before.id(), texts, mrr, since, renewal, attributes);
    }

    private static void writeFields(Map<String, ?> before, Map<String, ?> after, BytesWriter out) {
        TreeSet<String> changed = new TreeSet<>(after.keySet());
        changed.addAll(before.keySet());
        changed.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        out.varint(changed.size());
        for (String name : changed) {
            int common = COMMON.indexOf(name);
            out.put(common + 1);
            if (common < 0) {
                out.text(name);
            }
            Object value = after.get(name);
            if (value == null) {
                out.put(GONE);
            } else if (value instanceof String text) {
                out.put(TEXT);
                out.text(text);
            } else if (value instanceof BigDecimal number) {
                out.put(NUMBER);
                out.decimal(number);
            } else {
                throw new IllegalArgumentException(
                        "attribute " + name + " is neither text nor decimal (" + value + ")");
            }
        }
    }

    private static void readFields(BytesReader in, Field field) {
        int count = in.count("changed fields");
        check(count > 0, "a change of a profile changes nothing");
        String last = "";
        for (int i = 0; i < count; i++) {
            int common = in.upTo(COMMON.size(), "name of a field");
            String name = common > 0 ? COMMON.get(common - 1) : in.text();
            check(common > 0 || !COMMON.contains(name), "a name is written in full");
            check(i == 0 || last.compareTo(name) < 0, "fields of a profile are out of order");
            check(field.read(name, in.upTo(NUMBER, "kind of a field")), "a change of a profile changes nothing");
            last = name;
        }
    }

    private static <V> boolean differs(Map<String, V> fields, String name, V value) {
        return !value.equals(fields.put(name, value));
    }

    /** Reads the new value of a field, and tells whether it is new. */
    private interface Field {
        boolean read(String name, int kind);
    }
}
