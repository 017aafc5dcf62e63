package dev.farol.metrics.tally;

/** What stands at an instant. */
public enum Level {
    /** Monthly recurring revenue. */
    MRR,
    /** Customers with an open subscription. */
    ACTIVE,
    /** Customers with MRR. */
    PAYING
}
