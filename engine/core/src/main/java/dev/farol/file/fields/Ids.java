package dev.farol.file.fields;

import dev.farol.file.Limits;
import dev.farol.file.lines.BadLine;
import java.util.Locale;

/** What an id may be: 1 to 128 characters, none of them a control character, no half of a surrogate pair. Stateless. */
public final class Ids {

    private Ids() {}

    /** Gives back an id that is good; {@code what} names its field in the message of one that is not. */
    public static String check(String what, String id) throws BadLine {
        char[] chars = id.toCharArray();
        check(what, chars, 0, chars.length);
        return id;
    }

    /** Whether it can be an id. */
    public static boolean isGood(String id) {
        try {
            check("id", id);
            return true;
        } catch (BadLine bad) {
            return false;
        }
    }

    /** Checks an id that stands in a buffer. */
    public static void check(String what, char[] chars, int from, int length) throws BadLine {
        if (length == 0) {
            throw new BadLine("no " + what);
        }
        if (length > Limits.ID && Character.codePointCount(chars, from, length) > Limits.ID) {
            throw new BadLine(what + " has more than 128 characters (" + length + ")");
        }
        for (int i = from; i < from + length; i++) {
            char c = chars[i];
            if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
                throw new BadLine(what + " has a control character (U+" + hex(c) + ")");
            }
            if (Character.isSurrogate(c) && !paired(chars, i, from, from + length)) {
                throw new BadLine(what + " has half a surrogate pair (U+" + hex(c) + ")");
            }
        }
    }

    /** Refuses half of a surrogate pair, which cannot be kept as UTF-8. */
    public static void refuseHalfPairs(String what, String text) throws BadLine {
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new BadLine(what + " has half a surrogate pair (U+" + hex((char) point) + ")");
            }
        }
    }

    /** As {@link #refuseHalfPairs(String, String)}, of so many characters. */
    public static void refuseHalfPairs(String what, char[] chars, int from, int length) throws BadLine {
        for (int i = from; i < from + length; i++) {
            if (Character.isSurrogate(chars[i]) && !paired(chars, i, from, from + length)) {
                throw new BadLine(what + " has half a surrogate pair (U+" + hex(chars[i]) + ")");
            }
        }
    }

    private static boolean paired(char[] chars, int i, int from, int to) {
        return Character.isHighSurrogate(chars[i])
                ? i + 1 < to && Character.isLowSurrogate(chars[i + 1])
                : i > from && Character.isHighSurrogate(chars[i - 1]);
    }

    private static String hex(char c) {
        return String.format(Locale.ROOT, "%04X", (int) c);
    }
}
