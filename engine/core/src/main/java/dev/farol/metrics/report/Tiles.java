package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.metrics.report.plot.Described;
import dev.farol.metrics.report.plot.Sparkline;
import java.util.List;

/** The headline figures. */
final class Tiles {

    private static final List<String> METRICS = List.of(
            "mrr", "growth.net_new_mrr", "churn.logo", "retention.nrr", "retention.grr", "nps", "csat", "health.score");

    private Tiles() {}

    static Tag of(Draft draft) {
        Tag list = Tag.of("ul", "tiles");
        METRICS.forEach(metric -> list.add(tile(draft, metric)));
        return list;
    }

    private static Tag tile(Draft draft, String metric) {
        Figure figure = draft.figure(metric);
        Tag tile = Tag.of("li", "tile").add(Tag.of("h3").text(draft.name(metric)));
        if (figure.answer().value().isEmpty()) {
            return tile.add(Tag.of("p", "missing").text(draft.reason(figure)));
        }
        tile.add(value(draft, figure));
        tile.add(Tag.of("p", "against").add(change(draft, figure)));
        return tile.add(course(draft, metric));
    }

    private static Tag change(Draft draft, Figure figure) {
        String metric = figure.metric().id();
        Figure before = draft.figures().of(metric, draft.figures().before(), Group.WHOLE);
        Figure waves = draft.figure("nps.waves");
        return metric.equals("nps")
                        && before.answer().value().isEmpty()
                        && waves.answer().number().isPresent()
                ? Change.ofWaves(waves, draft)
                : Change.of(figure, before, draft.words());
    }

    private static Tag value(Draft draft, Figure figure) {
        Tag value = Tag.of("p", "value").text(draft.text(figure));
        if (figure.metric().id().equals("nps")) {
            draft.part(figure, "margin")
                    .ifPresent(margin -> value.add(Tag.of("span", "margin").text(" ± " + margin)));
            value.add(Tag.of("span", "zone").text(draft.text("nps.zone")));
        }
        return figure.provisional() ? value.add(Cells.provisional(draft)) : value;
    }

    private static Tag course(Draft draft, String metric) {
        List<Figure> course = draft.figures().course(metric);
        Words words = draft.words();
        String description = course.stream()
                .map(figure -> words.brief(figure.period()) + ": " + draft.text(figure))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        String title = draft.name(metric) + draft.say(", thirteen months", ", treze meses");
        String id = "course-" + metric.replace('.', '-').replace('_', '-');
        return new Sparkline(
                        new Described(id, title, description),
                        course.stream().map(Figures::number).toList())
                .draw();
    }
}
