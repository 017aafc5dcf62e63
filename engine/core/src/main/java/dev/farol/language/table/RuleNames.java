package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives each row its rule name, from its NAME cell or by counting, and tells when two rows have the same. */
final class RuleNames {

    private final Grid grid;
    private final Diagnostics diagnostics;
    private final Map<String, Place> taken = new HashMap<>();

    RuleNames(Grid grid, Diagnostics diagnostics) {
        this.grid = grid;
        this.diagnostics = diagnostics;
    }

    /** A name, and the cell that it is from. */
    record Name(String text, Place place) {}

    /** Empty when the row can have no name. */
    Optional<Name> of(RuleTable table, int row) {
        Name name = read(table, row);
        if (name.text().isEmpty()) {
            diagnostics.error(
                    "table-name",
                    name.place(),
                    "The table has no name for its rules",
                    "Maybe RuleTable Plan and size: its rules are then Plan and size 1, Plan and size 2.");
            return Optional.empty();
        }
        if (name.text().chars().anyMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c))) {
            diagnostics.error(
                    "table-name",
                    name.place(),
                    "A rule name cannot have quotes, backslashes or line breaks ("
                            + name.text().replaceAll("\\p{Cntrl}+", " ") + ")",
                    "Maybe leave them out.");
            return Optional.empty();
        }
        Optional<Place> other = Optional.ofNullable(taken.putIfAbsent(name.text(), grid.place(row, table.column())));
        other.ifPresent(place -> diagnostics.error(
                "table-name",
                name.place(),
                "Another row has this rule name already, " + place.cell().orElse("") + " (" + name.text() + ")",
                "Maybe give one of the two another name."));
        return Optional.of(name);
    }

    private Name read(RuleTable table, int row) {
        for (Column column : table.columns(ColumnKind.NAME)) {
            String text = grid.text(row, column.index());
            if (!text.isEmpty()) {
                return new Name(text, grid.place(row, column.index()));
            }
        }
        Place heading = grid.place(table.row(), table.column());
        return table.name().isEmpty()
                ? new Name("", heading)
                : new Name(table.name() + " " + (row - table.firstRule() + 1), grid.place(row, table.column()));
    }
}
