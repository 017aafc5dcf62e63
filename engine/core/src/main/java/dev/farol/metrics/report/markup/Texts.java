package dev.farol.metrics.report.markup;

/** Texts of anybody, made fit for a page. */
final class Texts {

    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** Between tags. */
    static void content(String text, StringBuilder into) {
        text.codePoints().map(Texts::shown).forEach(point -> {
            switch (point) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                default -> into.appendCodePoint(point);
            }
        });
    }

    /** Between double quotes. */
    static void attribute(String text, StringBuilder into) {
        StringBuilder content = new StringBuilder();
        content(text, content);
        into.append(content.toString().replace("\"", "&quot;").replace("\n", "&#10;"));
    }

    /** What a page cannot hold, and what would turn the text around it, becomes visible. */
    private static int shown(int point) {
        boolean control = Character.isISOControl(point) && point != '\n';
        boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean none = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return control || lone || none || turns(point) ? REPLACEMENT : point;
    }

    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }
}
