package dev.farol.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an account stands. */
public enum Status {
    /** Something is subscribed to, and not only paused or on trial. */
    ACTIVE(0),
    /** All that is subscribed to is on trial. */
    TRIAL(1),
    /** All that is subscribed to is paused, or paused and on trial. */
    PAUSED(2),
    /** Nothing is subscribed to any more. */
    ENDED(3);

    private final int number;

    Status(int number) {
        this.number = number;
    }

    /** By which answers to questions tell it. */
    public int number() {
        return number;
    }

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Status::word).toList();
    }

    /** The word of a status by its number; empty where that is absent. */
    public static String word(double number) {
        return Arrays.stream(values())
                .filter(status -> status.number == number)
                .map(Status::word)
                .findFirst()
                .orElse("");
    }

    /** As rules and answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
