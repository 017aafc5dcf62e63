package dev.farol.language.table;

import java.util.List;

/** What cells outside of tables mean to Drools. */
final class Headings {

    private static final String RULE_TABLE = "RuleTable";

    /** Names of settings that put code or order into rules. */
    private static final List<String> REFUSED = List.of(
            "Import", "Functions", "Variables", "Declare", "Queries", "Sequential", "EscapeQuotes", "Unit", "Dialect");

    private Headings() {}

    static boolean isRuleTable(String text) {
        return text.regionMatches(true, 0, RULE_TABLE, 0, RULE_TABLE.length());
    }

    /** The name after RuleTable, empty when there is none. */
    static String tableName(String text) {
        return text.substring(RULE_TABLE.length()).strip();
    }

    static boolean isRefused(String text) {
        return REFUSED.stream().anyMatch(text::equalsIgnoreCase)
                || ColumnKind.REFUSED.stream().anyMatch(text::equalsIgnoreCase);
    }
}
