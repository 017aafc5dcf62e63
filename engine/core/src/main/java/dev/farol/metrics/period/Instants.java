package dev.farol.metrics.period;

import dev.farol.history.EpochNanos;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as instants. */
final class Instants {

    private Instants() {}

    /** The first instant of a day; where the zone skips midnight, the day starts later. */
    static long startOf(LocalDate day, ZoneId zone) {
        return EpochNanos.of(day.atStartOfDay(zone).toInstant());
    }
}
