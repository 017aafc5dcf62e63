package dev.farol.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an account stands. */
public enum Status {
    /** Something is subscribed to, and not only paused or on trial. */
    ACTIVE,
    /** All that is subscribed to is on trial. */
    TRIAL,
    /** All that is subscribed to is paused, or paused and on trial. */
    PAUSED,
    /** Nothing is subscribed to any more. */
    ENDED;

    /** The words of all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Status::word).toList();
    }

    /** The word of a status by its number; empty where that is absent. */
    public static String word(double ordinal) {
        return Double.isNaN(ordinal) ? "" : values()[(int) ordinal].word();
    }

    /** As rules and answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
