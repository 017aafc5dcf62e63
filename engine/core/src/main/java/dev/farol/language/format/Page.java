package dev.farol.language.format;

/** The text while it is written: knows lines, indentation and blank lines. One use. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    boolean isEmpty() {
        return text.length() == 0;
    }

    /** Begins a line, with a blank one before it if so asked; the first line of a page is begun already. */
    void line(int indent, boolean blankBefore) {
        if (!isEmpty()) {
            text.append(blankBefore ? "\n\n" : "\n");
        }
        text.append(" ".repeat(indent));
    }

    void space() {
        text.append(' ');
    }

    void write(String part) {
        text.append(part);
    }

    /** All of it, with a line feed at its end. */
    String finish() {
        return isEmpty() ? "" : text.append('\n').toString();
    }
}
