package dev.farol.subscription;

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

    /** As rules and answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
