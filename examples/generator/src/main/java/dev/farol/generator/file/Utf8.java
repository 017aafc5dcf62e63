package dev.farol.generator.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
        reserve(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    Utf8 text(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return raw(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            bytes[length++] = (byte) c;
        }
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
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\');
        return text(plain ? text : escaped(text)).ascii('"');
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, length);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < ' ') {
                escaped.append(String.format("\\u%04x", (int) c));
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
