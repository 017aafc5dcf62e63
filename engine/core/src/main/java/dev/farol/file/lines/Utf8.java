package dev.farol.file.lines;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** UTF-8 as Unicode 16 defines it (table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF. Stateless. */
public final class Utf8 {

    private Utf8() {}

    /** Whether bytes are UTF-8. */
    public static boolean valid(byte[] bytes, int from, int to) {
        int i = Scan.skipAscii(bytes, from, to);
        while (i < to) {
            int length = sequence(bytes, i, to);
            if (length == 0) {
                return false;
            }
            i = Scan.skipAscii(bytes, i + length, to);
        }
        return true;
    }

    /** The length of the sequence that starts at an index; 0 when none does. */
    private static int sequence(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (i + length > to || !secondFits(first, bytes[i + 1] & 0xFF)) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean secondFits(int first, int second) {
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most;
    }

    /** Bytes as text to be shown: what is not UTF-8 as {@code \xFF}, at most so many characters. */
    public static String shown(byte[] bytes, int from, int to, int longest) {
        StringBuilder text = new StringBuilder();
        int i = from;
        while (i < to && text.length() < longest) {
            int length = sequence(bytes, i, to);
            if (length == 0) {
                text.append(String.format(Locale.ROOT, "\\x%02X", bytes[i] & 0xFF));
                i++;
            } else {
                text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                i += length;
            }
        }
        return cut(text.toString(), longest);
    }

    /** A text cut at so many characters, no surrogate pair in halves. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** Writes characters as UTF-8; a lone surrogate becomes '?'. Returns the index after the last byte. There must be room for three bytes a character. */
    public static int encode(char[] chars, int from, int to, byte[] bytes) {
        int n = 0;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c >= 0x80) {
                return encodeRest(chars, i, to, bytes, n);
            }
            bytes[n++] = (byte) c;
        }
        return n;
    }

    private static int encodeRest(char[] chars, int from, int to, byte[] bytes, int n) {
        byte[] rest = new String(chars, from, to - from).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(rest, 0, bytes, n, rest.length);
        return n + rest.length;
    }
}
