package dev.farol.question;

/** What is read from the interactions of a window. */
public enum Measure {
    /** How many; never absent. */
    COUNT,
    /** Exact sum of their numbers; never absent. */
    SUM,
    /** Distinct calendar days in the zone; never absent. */
    ACTIVE_DAYS,
    /** Sum by count of those with a number; absent without one. */
    AVERAGE,
    SMALLEST,
    LARGEST,
    /** The number of the last one that has a number, by (at, then id). */
    LATEST
}
