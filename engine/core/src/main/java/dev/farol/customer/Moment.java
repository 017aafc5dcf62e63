package dev.farol.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When something is, as people and files write it: an instant, or a whole day that a zone gives a start and an end. */
public sealed interface Moment {

    /** First and last year that are taken: instants of these years fit in nanoseconds since 1970. */
    int FIRST_YEAR = 1678;

    int LAST_YEAR = 2261;

    /** The instant, or the first one of the day. Where the zone skips midnight, the day starts later. */
    Instant start(ZoneId zone);

    /** The instant, or the last nanosecond of the day. */
    Instant end(ZoneId zone);

    /** One instant, written with an offset. */
    record Exact(Instant instant) implements Moment {
        @Override
        public Instant start(ZoneId zone) {
            return instant;
        }

        @Override
        public Instant end(ZoneId zone) {
            return instant;
        }

        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** A whole day. */
    record Day(LocalDate date) implements Moment {
        @Override
        public Instant start(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant end(ZoneId zone) {
            return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * Reads {@code 2026-11-01}, {@code 2026-11-01T12:00:00Z}, {@code 2026-11-01T12:00:00.123456789-03:00}: seconds may be
     * left out, offsets are {@code Z}, {@code -03:00}, {@code -0300} or {@code -03}. Empty for anything else, a time
     * without an offset included.
     */
    static Optional<Moment> parse(String text) {
        return MomentParser.parse(text);
    }
}
