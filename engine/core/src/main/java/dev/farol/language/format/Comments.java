package dev.farol.language.format;

import java.util.ArrayList;
import java.util.List;

/** Finds the comments between two tokens. Stateless. */
public final class Comments {

    private Comments() {}

    /** A comment, and the line breaks before it. */
    public record Gap(List<Piece> comments, int breaksBehind) {}

    /** What stands between two tokens: white space, and comments that are closed. */
    public static Gap read(String gap) {
        List<Piece> comments = new ArrayList<>();
        int breaks = 0;
        int at = 0;
        while (at < gap.length()) {
            boolean line = gap.startsWith("//", at);
            boolean block = gap.startsWith("/*", at);
            int end = line ? endOfLine(gap, at) : block ? gap.indexOf("*/", at + 2) + 2 : at + 1;
            if (line || block) {
                Piece.Kind kind = line ? Piece.Kind.LINE_COMMENT : Piece.Kind.BLOCK_COMMENT;
                comments.add(new Piece(kind, Lines.trimmed(gap.substring(at, end)), breaks));
                breaks = 0;
            } else if (gap.charAt(at) == '\n') {
                breaks++;
            }
            at = end;
        }
        return new Gap(List.copyOf(comments), breaks);
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
