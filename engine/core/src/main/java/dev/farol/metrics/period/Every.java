package dev.farol.metrics.period;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The length of the periods of a series. */
public enum Every {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Every(int months) {
        this.months = months;
    }

    /** How it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Every> of(String word) {
        return Arrays.stream(values())
                .filter(every -> every.word().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Every::word).toList();
    }

    /** The day that many lengths after another, or before for a negative number. */
    LocalDate after(LocalDate day, int times) {
        return day.plusMonths((long) times * months);
    }

    /** Whether one of these begins on a day. */
    boolean begins(LocalDate day) {
        return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
    }
}
