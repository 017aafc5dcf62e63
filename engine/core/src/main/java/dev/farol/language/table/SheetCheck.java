package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks a sheet before it is read: how large it is, that it has values only, and which of its cells are merged. */
final class SheetCheck {

    private static final int MOST_MERGED = 100_000;
    static final int MOST_PROBLEMS = 20;

    private final String file;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<CellName, CellName> merged = new HashMap<>();
    private int row = -1;
    private int column = -1;
    private boolean inCell;

    SheetCheck(String file) {
        this.file = file;
    }

    /** The first cell of each merged range by every other cell of it. */
    Map<CellName, CellName> check(byte[] sheet) throws Refused {
        new XmlPart(file, "sheet", sheet).walk(this::element);
        return Map.copyOf(merged);
    }

    /** Cells that hold no value, the first few of them. */
    List<Diagnostic> problems() {
        return problems;
    }

    private void element(String name, XmlPart.Attributes attributes) throws Refused {
        switch (name) {
            case "row" -> row(attributes.get("r"));
            case "c" -> cell(attributes.get("r"), attributes.get("t").orElse("n"));
            case "f" -> formula();
            case "v" -> {}
            case "mergeCell" -> merge(attributes.get("ref").orElse(""));
            default -> inCell = false;
        }
    }

    /** Decorations of a sheet may have formulas of their own, which change no value. */
    private void formula() {
        if (inCell) {
            problem(
                    "table-formula",
                    "A table has values, not formulas",
                    "Maybe copy the cell and paste it as a value.");
        }
    }

    private void row(Optional<String> number) throws Refused {
        int next = number.isEmpty()
                ? row + 1
                : CellName.of("A" + number.get()).map(CellName::row).orElse(-1);
        if (next <= row) {
            throw Unpacked.unreadable(file, "The rows of the sheet are out of order");
        }
        row = next;
        column = -1;
        limit();
    }

    private void cell(Optional<String> name, String type) throws Refused {
        CellName next = name.isEmpty()
                ? new CellName(row, column + 1)
                : CellName.of(name.get()).orElse(new CellName(-1, -1));
        if (next.row() != row || next.column() <= column) {
            throw Unpacked.unreadable(file, "The cells of the sheet are out of order");
        }
        column = next.column();
        inCell = true;
        limit();
        if (type.equals("d")) {
            problem("table-date", "A cell with a date says nothing to a rule", DateFormats.HINT);
        }
    }

    private void limit() throws Refused {
        if (row >= Grid.MOST_ROWS || column >= Grid.MOST_COLUMNS) {
            throw new Refused(
                    "table-too-large",
                    place(),
                    "A table has at most " + Grid.MOST_ROWS + " rows and " + Grid.MOST_COLUMNS + " columns",
                    "Maybe delete the rows and columns around the table.");
        }
    }

    private void problem(String code, String message, String hint) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Diagnostic.error(code, place(), message, hint));
        }
    }

    private void merge(String range) throws Refused {
        String[] ends = range.split(":");
        Optional<CellName> first = CellName.of(ends[0]);
        Optional<CellName> last = CellName.of(ends[ends.length - 1]);
        if (first.isEmpty() || last.isEmpty()) {
            throw Unpacked.unreadable(file, "A merged range is no range (" + range + ")");
        }
        CellName from = first.get();
        CellName to = last.get();
        long cells = (to.row() - from.row() + 1L) * (to.column() - from.column() + 1L);
        if (to.row() >= Grid.MOST_ROWS || to.column() >= Grid.MOST_COLUMNS || merged.size() + cells > MOST_MERGED) {
            throw new Refused(
                    "table-too-large",
                    Place.cell(file, from.row() + 1, from.column() + 1, from.toString()),
                    "This merged range is too large (" + range + ")",
                    "Maybe unmerge the cells.");
        }
        for (int r = from.row(); r <= to.row(); r++) {
            for (int c = from.column(); c <= to.column(); c++) {
                merged.put(new CellName(r, c), from);
            }
        }
    }

    private Place place() {
        return Place.cell(file, row + 1, Math.max(column, 0) + 1, new CellName(row, Math.max(column, 0)).toString());
    }
}
