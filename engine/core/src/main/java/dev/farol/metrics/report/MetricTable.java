package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import java.util.ArrayList;
import java.util.List;

/** Some metrics of the month, one in each row. */
final class MetricTable {

    /** Behind the name. */
    private static final int COLUMNS = 5;

    private MetricTable() {}

    static Tag of(Draft draft, String caption, List<String> metrics) {
        Figures figures = draft.figures();
        Table table = new Table(caption + ", " + draft.words().month(figures.month()), "metrics")
                .columns(List.of(
                        "." + draft.say("Metric", "Métrica"),
                        draft.say("Value", "Valor"),
                        draft.say("Against ", "Ante ") + draft.words().brief(figures.before()),
                        draft.say("Numerator / denominator", "Numerador / denominador"),
                        "n",
                        draft.say("Year to date", "Ano até aqui")));
        metrics.forEach(metric -> table.row(row(draft, metric)));
        return table.tag();
    }

    private static List<Tag> row(Draft draft, String metric) {
        Figures figures = draft.figures();
        Figure figure = draft.figure(metric);
        Figure year = figures.of(metric, figures.year(), Group.WHOLE);
        List<Tag> cells = new ArrayList<>(List.of(Table.name(draft.name(metric))));
        boolean nothing = figure.answer().absence().isPresent()
                && figure.answer().absence().equals(year.answer().absence());
        if (nothing) {
            cells.add(missing(draft, figure, COLUMNS));
            return cells;
        }
        if (figure.answer().absence().isPresent()) {
            cells.add(missing(draft, figure, 2));
        } else {
            Figure before = figures.of(metric, figures.before(), Group.WHOLE);
            cells.add(Cells.value(figure, draft));
            cells.add(Table.number(Change.of(figure, before, draft.words())));
        }
        cells.add(Cells.quotient(figure, draft));
        cells.add(Table.number(draft.words().number(figure.answer().n())));
        cells.add(Cells.value(year, draft));
        return cells;
    }

    /** Why there is no value, over several columns. */
    private static Tag missing(Draft draft, Figure figure, int columns) {
        Tag reason = Tag.of("span", "none").text(draft.reason(figure));
        Tag cell = Tag.of("td", columns == COLUMNS ? "text" : "number")
                .with("colspan", Integer.toString(columns))
                .add(reason);
        return figure.provisional() ? cell.add(Cells.provisional(draft)) : cell;
    }
}
