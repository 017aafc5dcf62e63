package dev.farol.metrics.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A figure's details, row by row.
 *
 * @param rows each as long as the columns; an empty cell is absent
 */
public record Table(List<String> columns, List<List<Optional<Value>>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
