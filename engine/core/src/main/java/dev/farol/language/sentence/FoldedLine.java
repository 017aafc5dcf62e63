package dev.farol.language.sentence;

/** A line with each run of white space as one blank and none around it, that knows where its characters stood. */
final class FoldedLine {

    private final String text;
    private final int[] columns;

    private FoldedLine(String text, int[] columns) {
        this.text = text;
        this.columns = columns;
    }

    static FoldedLine of(String line, int from, int to) {
        StringBuilder text = new StringBuilder();
        int[] columns = new int[to - from + 1];
        boolean blank = false;
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (isBlank(c)) {
                blank = text.length() > 0;
                continue;
            }
            if (blank) {
                columns[text.length()] = i - 1;
                text.append(' ');
                blank = false;
            }
            columns[text.length()] = i;
            text.append(c);
            columns[text.length()] = i + 1;
        }
        return new FoldedLine(text.toString(), columns);
    }

    static FoldedLine of(String text) {
        return of(text, 0, text.length());
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    String text() {
        return text;
    }

    /** The index, in the line as it was written, of the character at an index of the text; its end has one too. */
    int column(int index) {
        return columns[index];
    }
}
