package dev.farol.generator.life;

/**
 * Takes down what happens to a customer, one interaction at a time: {@link #at} opens it, {@link #end} closes it.
 * Interactions come in any order of time; a diary leaves out those outside of the customer's days.
 */
public interface Diary {

    /** @param second of the history, from 0 */
    Diary at(long second, Type type);

    /** The value in hundredths, so that it stays exact. */
    Diary value(long hundredths);

    default Diary whole(long value) {
        return value(value * 100);
    }

    Diary text(String field, String value);

    /** A text made of a prefix and a number, such as {@code T-12}. */
    Diary text(String field, String prefix, int number);

    Diary number(String field, long value);

    Diary flag(String field, boolean value);

    void end();
}
