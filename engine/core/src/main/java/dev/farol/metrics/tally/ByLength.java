package dev.farol.metrics.tally;

/** What is counted by how long it took: whole numbers from 0 on. */
public enum ByLength {
    /** Customers that are gone at the end of the period, by the days (of 24 hours) that they stayed. */
    LEFT_AFTER_DAYS,
    /** Customers that are there at the end of the period, by the days that they have stayed. */
    STAYS_SINCE_DAYS,
    /** Of the customers acquired in the period, those that are there at the end of it (0), of the next period (1) and so on. */
    COHORT_STAYS,
    /** What these bring a month; a sum of money, and no count. */
    COHORT_MRR
}
