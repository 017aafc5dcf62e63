package dev.farol.language.table;

import dev.farol.diagnostic.Place;
import java.util.List;
import java.util.Map;

/** The cells of a sheet as text. Rows and columns count from 0. Immutable. */
record Grid(String file, List<List<String>> rows, Map<CellName, CellName> merged) {

    static final int MOST_ROWS = 10_000;
    static final int MOST_COLUMNS = 200;

    int height() {
        return rows.size();
    }

    int width(int row) {
        return row < rows.size() ? rows.get(row).size() : 0;
    }

    /** Without white space around it; empty where nothing is. */
    String text(int row, int column) {
        CellName first = start(row, column);
        return first.column() < width(first.row())
                ? rows.get(first.row()).get(first.column()).strip()
                : "";
    }

    /** The cell that holds the text of this one: another when they are merged. */
    CellName start(int row, int column) {
        CellName cell = new CellName(row, column);
        return merged.getOrDefault(cell, cell);
    }

    /** One more than the last column that has a text in these rows. */
    int width(int fromRow, int toRow) {
        int width = 0;
        for (int row = fromRow; row < toRow; row++) {
            width = Math.max(width, width(row));
        }
        return width;
    }

    boolean isEmpty(int row, int fromColumn) {
        return firstText(row, fromColumn) < 0;
    }

    /** The first column from here on that has a text; -1 when none has. */
    int firstText(int row, int fromColumn) {
        for (int column = fromColumn; column < width(row); column++) {
            if (!text(row, column).isEmpty()) {
                return column;
            }
        }
        return -1;
    }

    Place place(int row, int column) {
        return Place.cell(file, row + 1, column + 1, new CellName(row, column).toString());
    }
}
