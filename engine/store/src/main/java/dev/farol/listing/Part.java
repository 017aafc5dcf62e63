package dev.farol.listing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A part of a text that is looked for, whatever the case of letters. */
record Part(String text, byte[] utf8) {

    static Part of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new Part(lower, lower.getBytes(StandardCharsets.UTF_8));
    }

    boolean in(Texts column, int i) {
        return column.contains(i, text, utf8);
    }
}
