package dev.farol.outcome;

/**
 * A line of an outcomes file that does not count.
 *
 * @param problem which kind of thing is wrong with it
 * @param text what is wrong, for people
 */
public record SetAside(long line, Problem problem, String text) {

    /** Why lines do not count. */
    public enum Problem {
        /** It cannot be read. */
        MALFORMED,
        /** The line before says the same. */
        DUPLICATE,
        /** Other lines say the opposite of the same customer and moment; none of them counts. */
        CONTRADICTION,
        /** Nobody has this id. */
        UNKNOWN_CUSTOMER,
        /** Its moment is more than three days after the data ends. */
        AFTER_THE_DATA,
        /** What happened up to its moment is not kept any more. */
        NOT_KEPT
    }
}
