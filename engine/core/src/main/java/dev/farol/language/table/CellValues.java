package dev.farol.language.table;

import java.util.ArrayList;
import java.util.List;

/** Splits a cell into values at its commas, but not at those in single quotes, parentheses or braces. */
final class CellValues {

    private final String text;
    private final List<Value> values = new ArrayList<>();

    private CellValues(String text) {
        this.text = text;
    }

    /**
     * One of the values.
     *
     * @param from where in the text it starts
     */
    record Value(String text, int from) {}

    static List<Value> split(String text) {
        return new CellValues(text).split();
    }

    private List<Value> split() {
        int start = 0;
        while (start <= text.length()) {
            int end = end(start);
            String written = text.substring(start, end);
            String value = written.strip();
            int from = start + written.length() - written.stripLeading().length();
            boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
            values.add(quoted ? new Value(value.substring(1, value.length() - 1), from + 1) : new Value(value, from));
            start = end + 1;
        }
        return List.copyOf(values);
    }

    private int end(int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int close = at < text.length() && text.charAt(at) == '\'' ? closingQuote(at + 1) : -1;
        at = close < 0 ? at : close;
        int depth = 0;
        while (at < text.length() && (depth > 0 || text.charAt(at) != ',')) {
            char c = text.charAt(at++);
            depth = Math.max(0, depth + ("({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0));
        }
        return at;
    }

    /** The quote that ends the value: the next one with a comma or nothing after it. */
    private int closingQuote(int from) {
        for (int i = text.indexOf('\'', from); i >= 0; i = text.indexOf('\'', i + 1)) {
            String rest = text.substring(i + 1).stripLeading();
            if (rest.isEmpty() || rest.startsWith(",")) {
                return i;
            }
        }
        return -1;
    }
}
