package dev.farol.language.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Rule text with slots for the values of a cell: {@code $param} for all of it, or {@code $1} to {@code $9} for its
 * values between commas.
 *
 * @param slots how many values it needs; 0 when it has no slot
 */
record Snippet(List<Part> parts, int slots, boolean whole) {

    /** A part of the snippet. */
    sealed interface Part {}

    /** Rule text that every row has. */
    record Text(String text) implements Part {}

    /**
     * Where a value goes.
     *
     * @param index which value, from 0
     * @param quotes what it stands between
     */
    record Slot(int index, Quotes quotes) implements Part {}

    /** What a slot stands between: nothing, double quotes, or single quotes within double ones, as in a reason. */
    enum Quotes {
        NONE,
        DOUBLE,
        SINGLE
    }

    static Snippet read(String text) {
        return new Reader(text).read();
    }

    /** The same with text before and after it. */
    Snippet between(String before, String after) {
        List<Part> all = new ArrayList<>();
        all.add(new Text(before));
        all.addAll(parts);
        all.add(new Text(after));
        return new Snippet(List.copyOf(all), slots, whole);
    }

    private static final class Reader {

        private static final String WHOLE = "$param";

        private final String text;
        private final List<Part> parts = new ArrayList<>();
        private int slots;
        private boolean whole;
        private int done;
        private boolean quoted;
        private boolean single;
        private int braces;

        Reader(String text) {
            this.text = text;
        }

        Snippet read() {
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (text.startsWith(WHOLE, at)) {
                    at = slot(at, at + WHOLE.length(), 0);
                    whole = true;
                } else if (c == '$' && at + 1 < text.length() && "123456789".indexOf(text.charAt(at + 1)) >= 0) {
                    at = slot(at, at + 2, text.charAt(at + 1) - '1');
                } else {
                    step(c);
                    at += c == '\\' && quoted ? 2 : 1;
                }
            }
            flush(text.length());
            return new Snippet(List.copyOf(parts), slots, whole);
        }

        private int slot(int from, int to, int index) {
            flush(from);
            parts.add(new Slot(index, !quoted ? Quotes.NONE : single ? Quotes.SINGLE : Quotes.DOUBLE));
            slots = Math.max(slots, index + 1);
            done = to;
            return to;
        }

        private void step(char c) {
            if (c == '"') {
                quoted = !quoted;
                single = false;
                braces = 0;
            } else if (quoted) {
                braces = Math.max(0, braces + (c == '{' ? 1 : c == '}' ? -1 : 0));
                single = braces > 0 && single != (c == '\'');
            }
        }

        private void flush(int to) {
            if (to > done) {
                parts.add(new Text(text.substring(done, to)));
            }
        }
    }
}
