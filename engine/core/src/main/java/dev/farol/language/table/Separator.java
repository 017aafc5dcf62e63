package dev.farol.language.table;

/** Tells comma from semicolon files: the first line after RuleTable, or else the first that has either, decides. */
final class Separator {

    private static final int LINES = 50;

    private Separator() {}

    static char of(String text) {
        int looked = 0;
        for (String line : text.lines().limit(LINES * 10L).toList()) {
            int difference = count(line, ';') - count(line, ',');
            if (!isHeading(line) && difference != 0) {
                return difference > 0 ? ';' : ',';
            }
            looked += line.isBlank() ? 0 : 1;
            if (looked == LINES) {
                break;
            }
        }
        return ',';
    }

    /** A name may have commas, so the line with RuleTable proves nothing. */
    private static boolean isHeading(String line) {
        int at = 0;
        while (at < line.length() && ",;\" \t".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return Headings.isRuleTable(line.substring(at));
    }

    private static int count(String line, char separator) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }
}
