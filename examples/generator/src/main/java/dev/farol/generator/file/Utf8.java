package dev.farol.generator.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Text being written, as UTF-8 bytes. Not thread safe. */
final class Utf8 {
    private byte[] bytes = new byte[1024];
    private int length;

    int length() {
        return length;
    }

    Utf8 clear() {
        length = 0;
        return this;
    }

    Utf8 raw(byte[] text) {
        return raw(text, 0, text.length);
    }

    Utf8 raw(byte[] text, int offset, int count) {
        reserve(count);
        System.arraycopy(text, offset, bytes, length, count);
        length += count;
        return this;
    }

    Utf8 text(String text) {
        int count = text.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length += i;
                return raw(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            bytes[length + i] = (byte) c;
        }
        length += count;
        return this;
    }

    Utf8 ascii(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
        return this;
    }

    Utf8 number(long number) {
        if (number < 0) {
            return ascii('-').number(-number);
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return padded(number, digits);
    }

    /** The last digits of a number. */
    Utf8 padded(long number, int digits) {
        reserve(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** In plain notation, without zeros at the end. */
    Utf8 hundredths(long hundredths) {
        number(hundredths / 100);
        int cents = (int) (hundredths % 100);
        if (cents == 0) {
            return this;
        }
        ascii('.');
        return cents % 10 == 0 ? padded(cents / 10, 1) : padded(cents, 2);
    }

    /** Within quotes, with what JSON asks for escaped. */
    Utf8 json(String text) {
        ascii('"');
        return text(plain(text) ? text : escaped(text)).ascii('"');
    }

    Utf8 append(Utf8 other) {
        return raw(other.bytes, 0, other.length);
    }

    /** The lowest bytes of a number, for files of our own. */
    Utf8 bigEndian(int number, int count) {
        reserve(count);
        for (int i = count - 1; i >= 0; i--) {
            bytes[length++] = (byte) (number >>> (8 * i));
        }
        return this;
    }

    /** Afterwards, there is nothing left here. */
    void moveTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
