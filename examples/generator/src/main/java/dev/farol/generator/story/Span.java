package dev.farol.generator.story;

import java.time.Instant;
import java.time.LocalDate;

/** The days of the history, counted from 0; a day before it is negative, a day after it beyond {@link #lastDay}. */
public record Span(LocalDate first, LocalDate last) {
    public static final int SECONDS_A_DAY = 86_400;
    private static final int EPOCH_WEEKDAY = 3;

    public static Span endingOn(LocalDate last, int months) {
        return new Span(last.minusMonths(months).plusDays(1), last);
    }

    public int days() {
        return lastDay() + 1;
    }

    public int lastDay() {
        return dayOf(last);
    }

    public int dayOf(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
    }

    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    /** ISO 8601 in UTC, with seconds, such as {@code 2026-10-31T12:00:00Z}. */
    public String instant(long second) {
        return Instant.ofEpochSecond(first.toEpochDay() * SECONDS_A_DAY + second)
                .toString();
    }

    /** 0 is Monday. */
    public int weekday(int day) {
        return (int) Math.floorMod(first.toEpochDay() + EPOCH_WEEKDAY + day, 7L);
    }
}
