package dev.farol.language.sentence;

import java.util.List;

/** The characters between square brackets: single ones and ranges, or all but these. */
record CharacterClass(List<Range> ranges, boolean negated) {

    /** Characters from one to another, both included. */
    record Range(char from, char to) {}

    static final List<Range> DIGITS = List.of(new Range('0', '9'));

    static final List<Range> WORD =
            List.of(new Range('a', 'z'), new Range('A', 'Z'), new Range('0', '9'), new Range('_', '_'));

    static final List<Range> SPACE = List.of(new Range(' ', ' '), new Range('\t', '\t'));

    boolean contains(char c) {
        for (Range range : ranges) {
            if (range.from() <= c && c <= range.to()) {
                return !negated;
            }
        }
        return negated;
    }
}
