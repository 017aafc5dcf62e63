package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.util.Locale;

/** Names of files that can be shown and compared. Stateless. */
final class FileNames {

    private FileNames() {}

    /** Reports a path with characters that cannot be seen, or that this system cannot read. */
    static boolean isPlain(String path, Diagnostics diagnostics) {
        if (path.indexOf('\uFFFD') >= 0) {
            diagnostics.error(
                    "bad-file-name",
                    Place.of(path),
                    "the name of this file cannot be read",
                    "Maybe rename it, or set the language of the system to one with UTF-8, such as LC_ALL=C.UTF-8.");
            return false;
        }
        if (path.codePoints().anyMatch(FileNames::isUnseen)) {
            diagnostics.error(
                    "bad-file-name",
                    Place.of(shown(path)),
                    "the name of this file has a control character",
                    "Maybe rename it.");
            return false;
        }
        return true;
    }

    /** The path with unseen characters as their numbers. */
    static String shown(String path) {
        StringBuilder shown = new StringBuilder();
        path.codePoints().forEach(c -> {
            if (isUnseen(c)) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
