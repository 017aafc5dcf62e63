package dev.farol.file;

import dev.farol.customer.Customer;

/** How much one line may hold. Beyond them a line is bad: they keep one line from costing what a file costs. */
final class Limits {

    /** Bytes of a line, or of a CSV record over several lines. */
    static final int LINE = 1_000_000;

    static final int ID = Customer.LONGEST_ID;

    /** Characters of a name: of a type, a data field, an attribute. */
    static final int NAME = 100;

    /** Characters of any other text. */
    static final int TEXT = 1_000;

    /** Fields of {@code data}, columns of a CSV file. */
    static final int FIELDS = 64;

    static final int COLUMNS = 500;

    /** Digits of a number, written without an exponent. */
    static final int DIGITS = 30;

    /** Unknown interaction types that are counted by name; the others together. */
    static final int UNKNOWN_TYPES = 1_000;

    private Limits() {}
}
