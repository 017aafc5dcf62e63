package dev.farol.question;

/**
 * What is to be done with the interactions of one type that pass one filter; immutable.
 *
 * @param filter which of them
 * @param measured windows and numbers
 * @param decayed decayed sums that each adds to
 * @param then sequences that each may end
 * @param first sequences that each may begin
 */
@SuppressWarnings("ArrayRecordComponent")
record Selection(Match filter, Measured[] measured, int[] decayed, int[] then, int[] first) {

    /** No number is read. */
    static final int NO_NUMBER = Integer.MIN_VALUE;

    /**
     * Tallies that read the same number.
     *
     * @param field of the number, or {@link #NO_NUMBER}
     * @param windows of each tally
     * @param tallies their numbers
     */
    record Measured(int field, int[] windows, int[] tallies) {}
}
