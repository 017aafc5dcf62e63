package dev.farol.language.table;

import java.util.List;

/**
 * One table of a sheet: its heading, and where its rules are. Below the heading come the kinds, the objects, the
 * snippets and the labels, then one rule a row.
 *
 * @param row of the heading, from 0
 * @param column of the heading, from 0; what stands left of it are notes
 * @param end the row after its last rule
 */
record RuleTable(String name, int row, int column, int end, List<Column> columns) {

    static final int LABELS = 4;

    int kinds() {
        return row + 1;
    }

    int objects() {
        return row + 2;
    }

    int snippets() {
        return row + 3;
    }

    int firstRule() {
        return row + LABELS + 1;
    }

    List<Column> columns(ColumnKind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }
}
