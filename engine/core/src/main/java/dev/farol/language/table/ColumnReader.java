package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows above the rules: what each column is for, and the snippet that its cells go into. */
final class ColumnReader {

    private final Grid grid;
    private final RuleTable table;
    private final Diagnostics diagnostics;
    private final List<Column> columns = new ArrayList<>();

    ColumnReader(Grid grid, RuleTable table, Diagnostics diagnostics) {
        this.grid = grid;
        this.table = table;
        this.diagnostics = diagnostics;
    }

    List<Column> read() {
        int width = Math.max(grid.width(table.kinds(), table.end()), table.column());
        for (int column = table.column(); column < width; column++) {
            String text = grid.text(table.kinds(), column);
            Optional<ColumnKind> kind = ColumnKind.of(text);
            if (kind.isPresent()) {
                column(column, kind.get());
            } else if (text.isEmpty()) {
                withoutKind(column);
            } else {
                unknownKind(column, text);
            }
        }
        if (columns.stream().filter(column -> column.kind() == ColumnKind.NAME).count() > 1) {
            error(
                    "table-column",
                    table.kinds(),
                    table.column(),
                    "A table has one NAME column at most",
                    "Maybe remove one.");
        }
        if (columns.stream().noneMatch(column -> column.kind() == ColumnKind.ACTION)) {
            error(
                    "table-column",
                    table.kinds(),
                    table.column(),
                    "The table has no ACTION column",
                    "Maybe the row under RuleTable should be like NAME, METADATA, CONDITION, ACTION.");
        }
        return List.copyOf(columns);
    }

    private void withoutKind(int column) {
        for (int row = table.objects(); row < table.end(); row++) {
            if (!grid.text(row, column).isEmpty()) {
                error(
                        "table-column",
                        row,
                        column,
                        "The column of this cell has no kind (" + grid.text(row, column) + ")",
                        "Maybe write CONDITION, ACTION or DESCRIPTION in " + new CellName(table.kinds(), column) + ".");
                return;
            }
        }
    }

    private void unknownKind(int column, String text) {
        if (ColumnKind.isRefused(text)) {
            error(
                    "table-refused",
                    table.kinds(),
                    column,
                    "Each rule is read alone, so this kind of column is not known here (" + text + ")",
                    "Maybe remove the column.");
        } else {
            error(
                    "table-column",
                    table.kinds(),
                    column,
                    "Unknown kind of column (" + text + ")",
                    Spelling.hint(text, ColumnKind.names()));
        }
    }

    private void column(int column, ColumnKind kind) {
        String object = grid.text(table.objects(), column);
        String text = grid.text(table.snippets(), column);
        if (object.contains("$param") || object.contains("$1")) {
            error(
                    "table-object",
                    table.objects(),
                    column,
                    "The row under the kinds is for Customer, this is a snippet (" + object + ")",
                    "Maybe insert a row with Customer, or with nothing, above the snippets.");
        } else if (!kind.hasSnippet()) {
            columns.add(new Column(column, kind, Optional.empty(), Snippet.read("")));
            if (!text.isEmpty()) {
                error(
                        "table-snippet",
                        table.snippets(),
                        column,
                        "A " + kind + " column has no snippet (" + text + ")",
                        "Maybe leave the cell empty.");
            }
        } else if (text.isEmpty()) {
            error(
                    "table-snippet",
                    table.snippets(),
                    column,
                    "This " + kind + " column has no snippet",
                    "Maybe " + example(kind) + " in this cell.");
        } else {
            snippet(column, kind, object, text);
        }
    }

    private static String example(ColumnKind kind) {
        return switch (kind) {
            case METADATA -> "dimension($param)";
            case CONDITION -> "mrr >= $param";
            default -> "health.points($1, \"$2\");";
        };
    }

    private void snippet(int column, ColumnKind kind, String object, String text) {
        ObjectRow objects = new ObjectRow(grid, table);
        if (!objects.isKnown(object, kind)) {
            error(
                    "table-object",
                    table.objects(),
                    column,
                    "A " + kind + " cannot be about this (" + object + ")",
                    kind == ColumnKind.CONDITION ? "Maybe Customer, or nothing." : "Maybe leave the cell empty.");
            return;
        }
        boolean inPattern = kind == ColumnKind.CONDITION && !object.isEmpty();
        Snippet snippet = Snippet.read(inPattern ? ObjectRow.complete(text) : text);
        SnippetCheck.problem(snippet, text)
                .ifPresent(
                        problem -> error("table-snippet", table.snippets(), column, problem.message(), problem.hint()));
        if (kind == ColumnKind.ACTION && !object.isEmpty()) {
            snippet = snippet.between("health.", ";");
        }
        Optional<Integer> group = inPattern ? Optional.of(objects.group(column)) : Optional.empty();
        columns.add(new Column(column, kind, group, snippet));
    }

    private void error(String code, int row, int column, String message, String hint) {
        diagnostics.error(code, grid.place(row, column), message, hint);
    }
}
