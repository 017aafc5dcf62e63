package dev.farol.language.table;

import java.util.Locale;

/** Tells numbers that a spreadsheet shows as dates or times by their format. */
final class DateFormats {

    static final String HINT = "Maybe write a number of days, or format the cell as text.";

    private DateFormats() {}

    /**
     * @param id the number of a format that every spreadsheet program has; formats of a workbook's own start at 164
     * @param format its text
     */
    static boolean isDate(int id, String format) {
        boolean builtIn =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        return builtIn || hasDateLetters(format);
    }

    /** Letters of dates outside of quotes, escapes, and brackets that hold a colour or a currency. */
    private static boolean hasDateLetters(String format) {
        String lower = format.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            char c = lower.charAt(at);
            if (c == '"') {
                at = after(lower, '"', at + 1);
            } else if (c == '[') {
                int end = after(lower, ']', at + 1);
                if (lower.substring(at, end).matches("\\[[hms]+]")) {
                    return true;
                }
                at = end;
            } else if ("dmyhs".indexOf(c) >= 0) {
                return true;
            } else {
                at += c == '\\' || c == '_' || c == '*' ? 2 : 1;
            }
        }
        return false;
    }

    private static int after(String text, char end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + 1;
    }
}
