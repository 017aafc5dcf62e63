package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.output.FigureText;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables of the figures that have one: a name in the first column, numbers in the others. */
final class Details {

    private static final int MOST = 30;

    /** A column of the table: which of the figure's, how it is called, and its unit. */
    record Column(String of, String name, Unit unit) {}

    private Details() {}

    /** Nothing where the figure has no rows. */
    static List<Tag> of(Draft draft, String metric, String caption, String first, List<Column> columns) {
        Figure figure = draft.figure(metric);
        var details = figure.answer().table();
        if (details.isEmpty() || details.get().rows().isEmpty()) {
            String why = figure.answer().absence().isPresent()
                    ? draft.reason(figure)
                    : draft.say("none in this month", "nada neste mês");
            return List.of(Tag.of("p", "none").text(caption + ": " + why + "."));
        }
        List<String> names = new ArrayList<>(List.of("." + first));
        columns.forEach(column -> names.add(column.name()));
        Table table = new Table(caption, "details").columns(names);
        List<List<Optional<Value>>> rows = details.get().rows();
        for (List<Optional<Value>> row : rows.subList(0, Math.min(MOST, rows.size()))) {
            List<Tag> cells = new ArrayList<>(List.of(Table.name(name(draft, row.get(0)))));
            for (Column column : columns) {
                cells.add(cell(draft, row.get(details.get().columns().indexOf(column.of())), column.unit()));
            }
            table.row(cells);
        }
        return rows.size() <= MOST ? List.of(table.tag()) : List.of(table.tag(), more(draft, rows.size() - MOST));
    }

    /** Says how many rows are left out. */
    static Tag more(Draft draft, int rows) {
        return Tag.of("p", "note")
                .text(draft.say("And ", "E mais ")
                        + draft.words().count(rows)
                        + draft.say(" more, not shown here.", " não mostrados aqui."));
    }

    private static Tag name(Draft draft, Optional<Value> value) {
        String text = value.filter(Value.Word.class::isInstance)
                .map(word -> ((Value.Word) word).text())
                .orElse("");
        return text.equals("unknown")
                ? Tag.of("span").text(draft.say("unknown", "desconhecido"))
                : Names.of(text, draft.words());
    }

    private static Tag cell(Draft draft, Optional<Value> value, Unit unit) {
        return value.map(known ->
                        Table.number(FigureText.of(known, unit, draft.words().language())))
                .orElseGet(() -> Table.number(Tag.of("span", "none").text(draft.say("none yet", "ainda não há"))));
    }
}
