package dev.farol.lowering;

/** What an expression is, once its names and types are known. */
sealed interface Typed {

    record OfNumber(NumberTerm term) implements Typed {}

    record OfText(TextTerm term) implements Typed {}

    record OfTruth(Condition condition) implements Typed {}

    /** {@code null}. */
    record Nothing() implements Typed {}

    /** Something that was reported; whatever contains it is wrong for no further reason. */
    record Wrong() implements Typed {}

    /** How a message calls it. */
    default String kind() {
        if (this instanceof OfNumber) {
            return "a number";
        }
        if (this instanceof OfText) {
            return "a text";
        }
        return this instanceof OfTruth ? "true or false" : "null";
    }
}
