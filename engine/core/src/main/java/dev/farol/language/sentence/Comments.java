package dev.farol.language.sentence;

/** Finds the comments of a text, without changing where anything stands. */
final class Comments {

    private Comments() {}

    /** The text with blanks for the characters of its comments; line breaks stay. */
    static String blank(String text) {
        StringBuilder blanked = new StringBuilder(text);
        boolean quoted = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            quoted = c != '\n' && quoted != (c == '"');
            int end = quoted ? at : end(text, at);
            for (int i = at; i < end; i++) {
                blanked.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
            at = Math.max(end, at + (c == '\\' && quoted && !text.startsWith("\n", at + 1) ? 2 : 1));
        }
        return blanked.toString();
    }

    /** Where the comment that starts here ends; the same place when none does. Two slashes after a colon are an address. */
    private static int end(String text, int at) {
        if (text.startsWith("/*", at)) {
            int close = text.indexOf("*/", at + 2);
            return close < 0 ? text.length() : close + 2;
        }
        if (text.startsWith("//", at) && !(at > 0 && text.charAt(at - 1) == ':')) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        return at;
    }
}
