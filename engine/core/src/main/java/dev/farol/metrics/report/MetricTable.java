package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.report.markup.Tag;
import java.util.List;

/** Some metrics of the month, one in each row. */
final class MetricTable {

    private MetricTable() {}

    static Tag of(Draft draft, String caption, List<String> metrics) {
        Figures figures = draft.figures();
        Table table = new Table(caption + ", " + draft.words().month(figures.month()), "metrics")
                .columns(List.of(
                        "." + draft.say("Metric", "Métrica"),
                        draft.say("Value", "Valor"),
                        draft.say("Against ", "Contra ") + draft.words().brief(figures.before()),
                        draft.say("Numerator / denominator", "Numerador / denominador"),
                        "n",
                        draft.say("Year to date", "Ano até aqui")));
        for (String metric : metrics) {
            Figure figure = draft.figure(metric);
            Figure before = figures.of(metric, figures.before(), Group.WHOLE);
            table.row(
                    Table.name(draft.name(metric)),
                    Cells.value(figure, draft),
                    Table.number(Change.of(figure, before, draft.words())),
                    Cells.quotient(figure, draft),
                    Table.number(draft.words().number(figure.answer().n())),
                    Cells.value(figures.of(metric, figures.year(), Group.WHOLE), draft));
        }
        return table.tag();
    }
}
