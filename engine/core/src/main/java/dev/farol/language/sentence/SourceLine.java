package dev.farol.language.sentence;

import dev.farol.diagnostic.Place;

/**
 * A line of a {@code .dslr} file.
 *
 * @param number from 1
 * @param text as written
 * @param bare the same with blanks for comments
 */
record SourceLine(String file, int number, String text, String bare) {

    Place at(int index) {
        return Place.of(file, number, index + 1);
    }

    /** Index of the first character at or after this that is neither blank nor comment; the length when there is none. */
    int skipBlanks(int from) {
        int at = from;
        while (at < bare.length() && FoldedLine.isBlank(bare.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Index after the last character that is neither blank nor comment. */
    int contentEnd() {
        int end = bare.length();
        while (end > 0 && FoldedLine.isBlank(bare.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where a person sees the line begin: what an expansion adds is here. */
    Place start() {
        return at(Math.min(skipBlanks(0), Math.max(0, text.length() - 1)));
    }

    String content(int from) {
        return bare.substring(from, Math.max(from, contentEnd()));
    }
}
