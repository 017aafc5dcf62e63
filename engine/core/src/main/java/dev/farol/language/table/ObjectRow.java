package dev.farol.language.table;

import java.util.List;

/** The row between kinds and snippets: which conditions are about one Customer pattern. */
record ObjectRow(Grid grid, RuleTable table) {

    private static final String MERGED = "...";
    private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "<", ">");

    boolean isKnown(String object, ColumnKind kind) {
        String name = bare(object);
        return switch (kind) {
            case CONDITION ->
                name.isEmpty()
                        || name.equals("Customer")
                        || name.replaceAll("\\s", "").equals("Customer()");
            case ACTION -> name.isEmpty() || name.equals("health");
            default -> name.isEmpty();
        };
    }

    /** The first column of those that share the object: merged cells, or neighbours that end in three dots. */
    int group(int column) {
        CellName cell = new CellName(table.objects(), column);
        CellName start = grid.start(cell.row(), column);
        if (!start.equals(cell)) {
            return start.column();
        }
        int first = column;
        while (first > table.column() && isDotted(first) && isDotted(first - 1)) {
            first--;
        }
        return first;
    }

    private boolean isDotted(int column) {
        return grid.text(table.objects(), column).endsWith(MERGED);
    }

    private static String bare(String object) {
        return object.endsWith(MERGED)
                ? object.substring(0, object.length() - MERGED.length()).strip()
                : object;
    }

    /** Under an object, {@code plan} alone means {@code plan == "$param"}, and {@code plan !=} goes on in the cells. */
    static String complete(String snippet) {
        if (snippet.contains("$param") || snippet.contains("$1")) {
            return snippet;
        }
        String operator =
                OPERATORS.stream().filter(snippet::endsWith).findFirst().orElse("");
        String name = snippet.substring(0, snippet.length() - operator.length()).strip();
        boolean simple = !name.isEmpty() && name.chars().allMatch(Character::isLetter);
        String comparison = operator.isEmpty() ? snippet + " ==" : snippet;
        return simple ? comparison + " \"$param\"" : snippet;
    }
}
