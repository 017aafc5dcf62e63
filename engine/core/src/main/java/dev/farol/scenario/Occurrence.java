package dev.farol.scenario;

import dev.farol.customer.Interaction;
import dev.farol.customer.Moment;
import dev.farol.diagnostic.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One entry of {@code interactions} in a scenario: one interaction, or several alike.
 *
 * @param id given, or made from the position in the list so that later entries sort after earlier ones
 * @param at when the last of them happened
 * @param data each a {@link String}, a {@link BigDecimal} or a {@link Boolean}
 * @param times how many, from 1
 * @param every days between two of them, going back from {@code at}: calendar days where {@code at} is a date, else of 24
 *     hours; 0 for all at once
 * @param places of the type, of {@code value}, and of each field of {@code data} (as {@code data.NAME})
 */
public record Occurrence(
        String id,
        String type,
        Moment at,
        Optional<BigDecimal> value,
        Map<String, Object> data,
        int times,
        int every,
        Map<String, Place> places) {

    public Occurrence {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        places = Map.copyOf(places);
    }

    /** The interactions, latest first, of a customer and under the name that the vocabulary gives to the type. */
    public List<Interaction> interactions(String customer, String typeName, ZoneId zone) {
        return IntStream.range(0, times)
                .mapToObj(copy -> new Interaction(copyId(copy), customer, typeName, at(copy, zone), value, data))
                .toList();
    }

    private String copyId(int copy) {
        return times == 1 ? id : id + "#" + (copy + 1);
    }

    private Instant at(int copy, ZoneId zone) {
        long days = (long) copy * every;
        if (at instanceof Moment.Day day) {
            return new Moment.Day(day.date().minusDays(days)).start(zone);
        }
        return at.start(zone).minus(Duration.ofDays(days));
    }
}
