package dev.farol.language.sentence;

import java.util.BitSet;
import java.util.regex.Pattern;

/** A piece of the left side of an entry: plain text, or a variable. */
sealed interface Piece extends Extent {

    /** Text that a line must have as it is. */
    record Literal(String text) implements Piece {

        @Override
        public BitSet starts(String line, BitSet ends) {
            return startsOf(text, line, ends);
        }

        @Override
        public int end(String line, int start, BitSet ends) {
            return start + text.length();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A value that the line brings. */
    record Variable(String name, Shape shape) implements Piece {

        private static final Pattern NUMBER = Pattern.compile("(?:\\[0-9[.,-]*]|\\\\d)(?:[+*]|\\{[0-9,]+})?");

        @Override
        public BitSet starts(String line, BitSet ends) {
            return shape.starts(line, ends);
        }

        @Override
        public int end(String line, int start, BitSet ends) {
            return shape.end(line, start, ends);
        }

        @Override
        public String toString() {
            return shape instanceof Shape.AnyText ? "{" + name + "}" : "{" + name + ":" + shape + "}";
        }

        @Override
        public String inWords() {
            if (shape instanceof Shape.Words words) {
                return "{" + String.join(" or ", words.words()) + "}";
            }
            return NUMBER.matcher(shape.toString()).matches() ? "{a number}" : "{" + name + "}";
        }
    }

    /** How a message shows it to a person who reads no patterns. */
    default String inWords() {
        return toString();
    }

    /** Where the text can start so that it reaches one of the ends. */
    static BitSet startsOf(String text, String line, BitSet ends) {
        BitSet starts = new BitSet(line.length() + 1);
        for (int end = ends.nextSetBit(text.length()); end >= 0; end = ends.nextSetBit(end + 1)) {
            if (line.startsWith(text, end - text.length())) {
                starts.set(end - text.length());
            }
        }
        return starts;
    }
}
