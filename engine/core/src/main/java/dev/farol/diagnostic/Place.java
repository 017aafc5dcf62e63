package dev.farol.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where in a file something stands.
 *
 * @param file path relative to the rule folder, with forward slashes
 * @param line line number, from 1; 0 when the whole file is meant
 * @param column column in characters (UTF-16 units), from 1; 0 when the whole line is meant
 * @param cell the cell of a decision table, such as {@code B7}
 */
public record Place(String file, int line, int column, Optional<String> cell) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparing(place -> place.cell().orElse(""));

    public static Place of(String file, int line, int column) {
        return new Place(file, line, column, Optional.empty());
    }

    /** A whole file, where no line says more. */
    public static Place of(String file) {
        return of(file, 0, 0);
    }

    /** A cell of a table; line and column repeat its row and column numbers, so that places sort. */
    public static Place cell(String file, int row, int column, String cell) {
        return new Place(file, row, column, Optional.of(cell));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, {@code file:B7} for a cell, or the file alone. */
    @Override
    public String toString() {
        if (cell.isPresent()) {
            return file + ":" + cell.get();
        }
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
