package dev.farol.scenario;

import dev.farol.customer.Moment;
import dev.farol.diagnostic.Place;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Group.Pair;
import dev.farol.rules.internal.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the interactions of one scenario. One use each. */
final class OccurrenceReader {

    static final int MOST_COPIES = 100_000;
    private static final int MOST_DAYS = 3660;

    private final Set<String> ids = new HashSet<>();
    private int copies;

    /** Goes on counting where the scenarios before it in the file ended. */
    OccurrenceReader(int copies) {
        this.copies = copies;
    }

    int copies() {
        return copies;
    }

    List<Occurrence> read(Value value) {
        List<Occurrence> occurrences = new ArrayList<>();
        int index = 0;
        for (Value item : value.list().orElse(List.of())) {
            String made = String.format(Locale.ROOT, "#%06d", ++index);
            item.group().flatMap(group -> occurrence(group, made)).ifPresent(occurrences::add);
        }
        return occurrences;
    }

    private Optional<Occurrence> occurrence(Group group, String made) {
        group.only("id", "type", "at", "value", "data", "times", "every");
        Map<String, Place> places = new LinkedHashMap<>();
        group.all().forEach(pair -> places.put(pair.key(), pair.value().place()));
        String id = group.optional("id").flatMap(this::id).orElse(made);
        Optional<String> type = group.required("type").flatMap(Value::text);
        Optional<Moment> at = group.required("at").flatMap(Moments::read);
        Optional<BigDecimal> value = group.optional("value").flatMap(Value::number);
        Map<String, Object> data =
                group.optional("data").map(written -> data(written, places)).orElse(Map.of());
        int times = group.optional("times")
                .flatMap(written -> written.whole(1, MOST_COPIES))
                .orElse(1);
        int every = group.optional("every")
                .flatMap(written -> written.whole(0, MOST_DAYS))
                .orElse(0);
        group.optional("times").ifPresent(written -> count(written, times));
        at.ifPresent(moment -> earliest(group, moment, (long) (times - 1) * every));
        return type.flatMap(
                name -> at.map(moment -> new Occurrence(id, name, moment, value, data, times, every, places)));
    }

    private Optional<String> id(Value value) {
        Optional<String> id = value.text();
        if (id.isPresent() && !ids.add(id.get())) {
            value.error("duplicate-id", "two interactions of this scenario have one id (" + id.get() + ")", "");
        }
        return id;
    }

    private void count(Value times, int more) {
        boolean within = copies <= MOST_COPIES;
        copies = Math.min(copies + more, MOST_COPIES + 1);
        if (within && copies > MOST_COPIES) {
            times.error("too-many", "more than 100,000 interactions by times in one file", "Maybe use fewer.");
        }
    }

    private static void earliest(Group group, Moment at, long days) {
        LocalDate last = LocalDate.ofInstant(at.start(ZoneOffset.UTC), ZoneOffset.UTC);
        if (last.minusDays(days).getYear() < Moment.FIRST_YEAR) {
            group.optional("every")
                    .ifPresent(every -> every.error(
                            "out-of-range", "the first of them would be before the year " + Moment.FIRST_YEAR, ""));
        }
    }

    private static Map<String, Object> data(Value value, Map<String, Place> places) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Pair pair : value.group().map(Group::all).orElse(List.of())) {
            Value field = pair.value();
            places.put("data." + pair.key(), field.place());
            Optional<?> read = field.isNumber() ? field.number() : field.isFlag() ? field.flag() : field.text();
            read.ifPresent(content -> data.put(pair.key(), content));
        }
        return data;
    }
}
