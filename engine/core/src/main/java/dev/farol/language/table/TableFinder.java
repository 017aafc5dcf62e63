package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds the tables of a sheet, and tells about cells around them that mean something else to Drools. */
final class TableFinder {

    private final Grid grid;
    private final Diagnostics diagnostics;
    private final List<RuleTable> tables = new ArrayList<>();

    TableFinder(Grid grid, Diagnostics diagnostics) {
        this.grid = grid;
        this.diagnostics = diagnostics;
    }

    List<RuleTable> find() {
        int row = 0;
        while (row < grid.height()) {
            int column = heading(row);
            row = column < 0 ? outside(row) : table(row, column);
        }
        if (tables.isEmpty()) {
            diagnostics.error(
                    "table-missing",
                    Place.of(grid.file()),
                    "No cell of the file starts with RuleTable",
                    "Maybe write RuleTable and a name above the row with NAME, CONDITION and ACTION.");
        }
        return List.copyOf(tables);
    }

    /** The column of the cell that starts a table in this row; -1 when none does. */
    private int heading(int row) {
        for (int column = 0; column < grid.width(row); column++) {
            if (Headings.isRuleTable(grid.text(row, column))
                    && grid.start(row, column).row() == row) {
                return column;
            }
        }
        return -1;
    }

    private int outside(int row) {
        int column = grid.firstText(row, 0);
        if (column >= 0 && Headings.isRefused(grid.text(row, column))) {
            diagnostics.error(
                    "table-refused",
                    grid.place(row, column),
                    "Rules here have no such setting (" + grid.text(row, column) + ")",
                    "Maybe remove the row.");
        } else if (column >= 0 && !tables.isEmpty()) {
            diagnostics.warning(
                    "table-outside",
                    grid.place(row, column),
                    "This row is in no table: an empty row ended the one above (" + grid.text(row, column) + ")",
                    "Maybe remove the empty row.");
        }
        return row + 1;
    }

    private int table(int row, int column) {
        onlyOne(row, column);
        int end = row + 1;
        while (end < grid.height()
                && heading(end) < 0
                && (end <= row + RuleTable.LABELS || !grid.isEmpty(end, column))) {
            end++;
        }
        String name = Headings.tableName(grid.text(row, column));
        RuleTable bare = new RuleTable(name, row, column, end, List.of());
        List<Column> columns = new ColumnReader(grid, bare, diagnostics).read();
        tables.add(new RuleTable(name, row, column, end, columns));
        if (end <= bare.firstRule()) {
            diagnostics.error(
                    "table-empty",
                    grid.place(row, column),
                    "The table has no rows with rules (" + name + ")",
                    "Maybe an empty row follows its labels: kinds, objects, snippets and labels come first, then the rules.");
        }
        return end;
    }

    private void onlyOne(int row, int first) {
        for (int column = first + 1; column < grid.width(row); column++) {
            boolean other = grid.start(row, column).equals(new CellName(row, column));
            if (other && Headings.isRuleTable(grid.text(row, column))) {
                diagnostics.error(
                        "table-beside",
                        grid.place(row, column),
                        "Two tables cannot stand side by side",
                        "Maybe move this one below the other, with an empty row between.");
            }
        }
    }
}
