package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.language.MappedText;
import dev.farol.language.MappedText.Origin;
import dev.farol.language.table.CellValues.Value;
import dev.farol.language.table.Snippet.Slot;
import dev.farol.language.table.Snippet.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the rules of a sheet: cells and snippets at their own places, what stands between at the row's first cell. */
final class RuleWriter {

    private static final int MOST = 1 << 20;

    private final Grid grid;
    private final Diagnostics diagnostics;
    private final RuleNames names;
    private final MappedText.Builder text;
    private int length;

    RuleWriter(Grid grid, Diagnostics diagnostics) {
        this.grid = grid;
        this.diagnostics = diagnostics;
        this.names = new RuleNames(grid, diagnostics);
        this.text = new MappedText.Builder(grid.file());
    }

    MappedText write(List<RuleTable> tables) {
        for (RuleTable table : tables) {
            for (int row = table.firstRule(); row < table.end() && length <= MOST; row++) {
                rule(table, row);
            }
        }
        if (length > MOST) {
            diagnostics.error(
                    "too-large",
                    Place.of(grid.file()),
                    "The rules become more than " + MOST + " characters",
                    "Maybe split the table into several files.");
        }
        return text.build();
    }

    private void rule(RuleTable table, int row) {
        Place place = grid.place(row, Math.max(grid.firstText(row, table.column()), table.column()));
        made("rule \"", place);
        names.of(table, row).ifPresent(name -> written(name.text(), name.place()));
        made("\"\n", place);
        for (Column column : filled(table, row, ColumnKind.METADATA)) {
            made("  @", place);
            fill(column, table, row);
            made("\n", place);
        }
        made("when\n", place);
        conditions(table, row, place);
        made("then\n", place);
        List<Column> actions = filled(table, row, ColumnKind.ACTION);
        for (Column column : actions) {
            made("  ", place);
            fill(column, table, row);
            made("\n", place);
        }
        made("end\n\n", place);
        if (actions.isEmpty() && !table.columns(ColumnKind.ACTION).isEmpty()) {
            int first = table.columns(ColumnKind.ACTION).get(0).index();
            diagnostics.error(
                    "table-action",
                    grid.place(row, first),
                    "The rule of this row does nothing",
                    "Maybe fill in this cell, or remove the row.");
        }
    }

    /** The columns of a kind that have a value in the row. */
    private List<Column> filled(RuleTable table, int row, ColumnKind kind) {
        return table.columns(kind).stream()
                .filter(column -> !grid.text(row, column.index()).isEmpty())
                .toList();
    }

    /** Conditions that share a pattern come before those that stand alone, as in Drools. */
    private void conditions(RuleTable table, int row, Place place) {
        Map<Integer, List<Column>> patterns = new TreeMap<>();
        List<Column> alone = new ArrayList<>();
        for (Column column : filled(table, row, ColumnKind.CONDITION)) {
            column.group()
                    .ifPresentOrElse(
                            group -> patterns.computeIfAbsent(group, first -> new ArrayList<>())
                                    .add(column),
                            () -> alone.add(column));
        }
        patterns.values().forEach(columns -> pattern(columns, table, row, place));
        for (Column column : alone) {
            boolean whole = column.snippet().parts().get(0) instanceof Text start && isPattern(start.text());
            if (whole) {
                made("  ", place);
                fill(column, table, row);
                made("\n", place);
            } else {
                pattern(List.of(column), table, row, place);
            }
        }
        if (patterns.isEmpty() && alone.isEmpty()) {
            made("  Customer()\n", place);
        }
    }

    private static boolean isPattern(String text) {
        return text.startsWith("Customer")
                && text.substring("Customer".length()).stripLeading().startsWith("(");
    }

    private void pattern(List<Column> columns, RuleTable table, int row, Place place) {
        String before = "  Customer( ";
        for (Column column : columns) {
            made(before, place);
            fill(column, table, row);
            before = ", ";
        }
        made(" )\n", place);
    }

    private void fill(Column column, RuleTable table, int row) {
        Place cell = grid.place(row, column.index());
        Place snippet = grid.place(table.snippets(), column.index());
        String content = grid.text(row, column.index());
        List<Value> values = column.snippet().whole() ? List.of(new Value(content, 0)) : CellValues.split(content);
        int needed = column.snippet().slots();
        if (needed > 0 && values.size() != needed) {
            diagnostics.error(
                    "table-value",
                    cell,
                    "The snippet needs " + count(needed) + ", this cell has " + values.size() + " (" + content + ")",
                    values.size() < needed
                            ? "Maybe separate its values with commas."
                            : "Maybe put a value that has a comma in 'single quotes'.");
            made(MappedText.LOST, cell);
            return;
        }
        if (!valuesAreGood(column, values, cell)) {
            made(MappedText.LOST, cell);
            return;
        }
        CellName start = grid.start(row, column.index());
        Place stored = grid.place(start.row(), start.column());
        for (Snippet.Part part : column.snippet().parts()) {
            if (part instanceof Text fixed) {
                written(fixed.text(), snippet);
            } else if (part instanceof Slot slot) {
                Value value = values.get(slot.index());
                value(value.text(), cell, new Origin(stored, value.from()));
            }
        }
    }

    private static String count(int values) {
        return values == 1 ? "1 value" : values + " values";
    }

    private boolean valuesAreGood(Column column, List<Value> values, Place cell) {
        boolean good = true;
        for (Snippet.Part part : column.snippet().parts()) {
            Optional<ValueCheck.Problem> problem = part instanceof Slot slot
                    ? ValueCheck.problem(values.get(slot.index()).text(), slot.quotes())
                    : Optional.empty();
            problem.ifPresent(found -> diagnostics.error("table-value", cell, found.message(), found.hint()));
            good &= problem.isEmpty();
        }
        return good;
    }

    private void written(String part, Place place) {
        length += part.length();
        if (length <= MOST) {
            text.written(part, place);
        }
    }

    private void value(String part, Place cell, Origin stored) {
        length += part.length();
        if (length <= MOST) {
            text.value(part, cell, stored);
        }
    }

    private void made(String part, Place cause) {
        length += part.length();
        if (length <= MOST) {
            text.made(part, cause);
        }
    }
}
