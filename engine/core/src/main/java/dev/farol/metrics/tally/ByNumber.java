package dev.farol.metrics.tally;

/** What is counted by a number that is read of it. */
public enum ByNumber {
    /** Seconds that answered calls waited. */
    WAIT
}
