package dev.farol.metrics.report;

import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import java.util.List;

/** What each metric of the page is, exactly. */
final class Definitions {

    private Definitions() {}

    static Tag of(Draft draft) {
        Table table = new Table(draft.say("Metrics of this page", "Métricas desta página"), "definitions")
                .columns(List.of(
                        "." + draft.say("Metric", "Métrica"),
                        "." + draft.say("Definition", "Definição"),
                        "." + draft.say("Source", "Fonte")));
        for (Metric metric : draft.figures().request().metrics()) {
            Tag name = Tag.of("span")
                    .text(metric.name().in(draft.words().language()) + " ")
                    .add(Tag.of("code").text(metric.id()));
            table.row(
                    Table.name(name),
                    Table.text(metric.definition().in(draft.words().language())),
                    Table.text(metric.source()).with("lang", "en"));
        }
        return table.tag();
    }
}
