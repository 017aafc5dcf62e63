package dev.farol.metrics.tally;

/** What is counted by a number that is read of it. */
public enum ByNumber {
    /** Seconds that answered calls waited. */
    WAIT,
    /** MRR of customers acquired in the period, by the number of periods later; the count is a sum of money. */
    COHORT_MRR
}
