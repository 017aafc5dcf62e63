package dev.farol.rules.internal;

import dev.farol.diagnostic.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Places of a text: the library counts code points, editors and {@link Place} count characters (UTF-16 units). */
final class Marks {

    private final String file;
    private final String text;
    private final int[] lineStarts;
    /** Code point numbers of the characters that take two units. */
    private final int[] wide;

    Marks(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
        int[] points = text.codePoints().toArray();
        this.wide = IntStream.range(0, points.length)
                .filter(i -> Character.isSupplementaryCodePoint(points[i]))
                .toArray();
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    Place place(Optional<Mark> mark) {
        return mark.map(at -> place(offset(at))).orElseGet(() -> Place.of(file));
    }

    int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    /** The offset of the code point with this number, at most the end of the text. */
    int offset(int codePoint) {
        int found = Arrays.binarySearch(wide, codePoint);
        int before = found < 0 ? -found - 1 : found;
        return Math.min(codePoint + before, text.length());
    }

    Place place(int offset) {
        int line = lineAt(offset);
        return Place.of(file, line, offset - lineStarts[line - 1] + 1);
    }

    /** Number of the line that an offset stands in, from 1. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found < 0 ? -found - 1 : found + 1;
    }

    int lines() {
        return lineStarts.length;
    }

    int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** A line without its end. */
    String line(int line) {
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return text.substring(lineStarts[line - 1], end);
    }
}
