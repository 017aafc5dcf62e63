package dev.farol.scenario.make;

import dev.farol.customer.Customer;
import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The profile of a scenario's customer: what rules read of it, and nothing that says who it is. A text that rules only know to be there,
 * or to be another one than theirs, is written as another one. For one thread.
 */
final class ProfileText {

    private static final List<String> PRIVATE = List.of("name", "owner", "email");
    private static final List<String> PLAIN = List.of("plan", "segment", "currency");

    private final Asked asked;
    private final Customer customer;
    private final Map<String, String> standIns = new HashMap<>();

    ProfileText(Asked asked, Customer customer) {
        this.asked = asked;
        this.customer = customer;
    }

    String write() {
        Map<String, Object> profile = new LinkedHashMap<>();
        SortedMap<String, Object> attributes = new TreeMap<>();
        for (TextReading reading : asked.texts()) {
            if (reading instanceof TextReading.Profile field) {
                text(field.field(), profile);
            } else if (reading instanceof TextReading.Attribute attribute) {
                attribute(attribute.name(), profile, attributes);
            }
        }
        for (Reading reading : asked.numbers()) {
            if (reading instanceof Reading.Mrr) {
                customer.mrr().ifPresent(mrr -> profile.put("mrr", mrr));
            } else if (reading instanceof Reading.TenureDays) {
                customer.since().ifPresent(since -> profile.put("since", new Day(since)));
            } else if (reading instanceof Reading.DaysToRenewal) {
                customer.renewal().ifPresent(renewal -> profile.put("renewal", new Day(renewal)));
            } else if (reading instanceof Reading.Attribute attribute
                    && customer.attributes().get(attribute.name()) instanceof BigDecimal number) {
                attributes.put(attribute.name(), number);
            }
        }
        if (!attributes.isEmpty()) {
            profile.put("attributes", attributes);
        }
        return Yaml.group(profile);
    }

    private void text(String field, Map<String, Object> profile) {
        String text = customer.texts().get(field);
        if (text != null) {
            profile.put(field, PLAIN.contains(field) ? text : standIn(text, PRIVATE.contains(field)));
        }
    }

    private void attribute(String name, Map<String, Object> profile, Map<String, Object> attributes) {
        Object value = customer.attributes().get(name);
        if (value instanceof BigDecimal) {
            attributes.put(name, value);
        } else if (value instanceof String text) {
            attributes.put(name, standIn(text, PRIVATE.contains(name)));
        } else {
            text(name, profile);
        }
    }

    private String standIn(String text, boolean isPrivate) {
        if (asked.words().contains(text) && !isPrivate) {
            return text;
        }
        return standIns.computeIfAbsent(text, unknown -> {
            int number = standIns.size() + 1;
            String made = "other";
            while (asked.words().contains(made) || standIns.containsValue(made)) {
                made = "other " + ++number;
            }
            return made;
        });
    }

    /** A day, written without quotes. */
    private record Day(java.time.LocalDate date) {
        @Override
        public String toString() {
            return date.toString();
        }
    }
}
