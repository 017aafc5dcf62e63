package dev.farol.file.customers;

import dev.farol.customer.Customer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as bytes. Names of attributes are kept once, in the codec. Written by one thread; once all is written, read by any number.
 */
final class ProfileCodec {

    private static final List<String> TEXTS = List.of("name", "plan", "segment", "owner", "currency", "email");
    private static final int MRR = 1;
    private static final int SINCE = 2;
    private static final int RENEWAL = 4;
    private static final int AS_OF = 8;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    /** How many different names of attributes there are. */
    int names() {
        return names.size();
    }

    /** Appends a profile; equal profiles give equal bytes. */
    void write(Profile profile, PackedWriter out) {
        Customer customer = profile.customer();
        out.text(customer.id());
        out.whole((customer.mrr().isPresent() ? MRR : 0)
                | (customer.since().isPresent() ? SINCE : 0)
                | (customer.renewal().isPresent() ? RENEWAL : 0)
                | (profile.asOf().isPresent() ? AS_OF : 0));
        customer.mrr().ifPresent(out::number);
        customer.since().ifPresent(date -> out.whole(date.toEpochDay()));
        customer.renewal().ifPresent(date -> out.whole(date.toEpochDay()));
        profile.asOf().ifPresent(instant -> {
            out.whole(instant.getEpochSecond());
            out.whole(instant.getNano());
        });
        for (String name : TEXTS) {
            out.optional(customer.texts().get(name));
        }
        Map<String, Object> attributes = customer.attributes();
        out.whole(attributes.size());
        for (String name : sorted(attributes.keySet())) {
            attribute(name, attributes.get(name), out);
        }
    }

    private static String[] sorted(Set<String> names) {
        String[] sorted = names.toArray(new String[0]);
        Arrays.sort(sorted);
        return sorted;
    }

    private void attribute(String name, @Nullable Object value, PackedWriter out) {
        if (value instanceof BigDecimal number) {
            out.whole(2L * code(name) + 1);
            out.number(number);
        } else {
            out.whole(2L * code(name));
            out.text(String.valueOf(value));
        }
    }

    private int code(String name) {
        Integer known = codes.get(name);
        if (known == null) {
            known = names.size();
            codes.put(name, known);
            names.add(name);
        }
        return known;
    }

    Profile read(PackedReader in) {
        String id = in.text();
        long given = in.whole();
        Optional<BigDecimal> mrr = (given & MRR) != 0 ? Optional.of(in.number()) : Optional.empty();
        Optional<LocalDate> since =
                (given & SINCE) != 0 ? Optional.of(LocalDate.ofEpochDay(in.whole())) : Optional.empty();
        Optional<LocalDate> renewal =
                (given & RENEWAL) != 0 ? Optional.of(LocalDate.ofEpochDay(in.whole())) : Optional.empty();
        Optional<Instant> asOf =
                (given & AS_OF) != 0 ? Optional.of(Instant.ofEpochSecond(in.whole(), in.whole())) : Optional.empty();
        Map<String, String> texts = new HashMap<>();
        for (String name : TEXTS) {
            String text = in.optional();
            if (text != null) {
                texts.put(name, text);
            }
        }
        Map<String, Object> attributes = new HashMap<>();
        for (long left = in.whole(); left > 0; left--) {
            long code = in.whole();
            attributes.put(names.get((int) (code >> 1)), (code & 1) != 0 ? in.number() : in.text());
        }
        return new Profile(new Customer(id, texts, mrr, since, renewal, attributes), asOf);
    }
}
