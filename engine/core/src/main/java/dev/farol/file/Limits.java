package dev.farol.file;

import dev.farol.customer.Customer;

/** How much one line may hold. Beyond them a line is bad: they keep one line from costing what a file costs. */
public final class Limits {

    /** Bytes of a line, or of a CSV record over several lines. */
    public static final int LINE = 1_000_000;

    /** Characters of an id. */
    public static final int ID = Customer.LONGEST_ID;

    /** Characters of a name: of a type, a data field, an attribute. */
    public static final int NAME = 100;

    /** Characters of any other text. */
    public static final int TEXT = 1_000;

    /** Fields of {@code data}. */
    public static final int FIELDS = 64;

    /** Columns of a CSV file. */
    public static final int COLUMNS = 500;

    /** Digits of a number, written without an exponent. */
    public static final int DIGITS = 30;

    /** Unknown interaction types that are counted by name; the others together. */
    public static final int UNKNOWN_TYPES = 1_000;

    private Limits() {}
}
