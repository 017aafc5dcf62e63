package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.metrics.report.plot.Described;
import dev.farol.metrics.report.plot.Layer;
import dev.farol.metrics.report.plot.Line;
import dev.farol.metrics.report.plot.LinePlot;
import dev.farol.metrics.report.plot.Size;
import dev.farol.metrics.report.plot.StackedBars;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** Thirteen months of metrics, drawn. */
final class Plots {

    private Plots() {}

    /** A metric with the name that it has in a plot. */
    record Shown(String metric, String name) {}

    static Tag lines(Draft draft, String id, String title, List<Shown> shown, DoubleFunction<String> ticks) {
        if (nothing(draft, shown)) {
            return missing(draft, title, shown);
        }
        List<Line> lines = shown.stream()
                .map(one -> new Line(
                        one.name(),
                        draft.figures().course(one.metric()).stream()
                                .map(figure -> point(draft, one.name(), figure))
                                .toList()))
                .toList();
        Described described = new Described(id, title, description(draft, shown));
        return figure(title, "", new LinePlot(described, Size.HALF, columns(draft), lines, ticks).draw());
    }

    private static Line.Point point(Draft draft, String name, Figure figure) {
        OptionalDouble margin = Figures.part(figure, "margin").stream()
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst();
        return new Line.Point(Figures.number(figure), margin, tip(draft, name, figure));
    }

    static Tag bars(Draft draft, String id, String title, List<Shown> shown, DoubleFunction<String> ticks) {
        if (nothing(draft, shown)) {
            return missing(draft, title, shown);
        }
        List<Layer> layers = shown.stream()
                .map(one -> new Layer(
                        one.name(),
                        draft.figures().course(one.metric()).stream()
                                .map(figure -> new Layer.Part(Figures.number(figure), tip(draft, one.name(), figure)))
                                .toList()))
                .toList();
        Described described = new Described(id, title, description(draft, shown));
        return figure(title, "", new StackedBars(described, Size.HALF, columns(draft), layers, ticks).draw());
    }

    private static boolean nothing(Draft draft, List<Shown> shown) {
        return shown.stream()
                .flatMap(one -> draft.figures().course(one.metric()).stream())
                .allMatch(figure -> figure.answer().value().isEmpty());
    }

    private static Tag missing(Draft draft, String title, List<Shown> shown) {
        String reason = draft.reason(draft.figure(shown.get(0).metric()));
        return figure(title, "", Tag.of("p", "none").text(reason));
    }

    private static String tip(Draft draft, String name, Figure figure) {
        String margin = draft.part(figure, "margin").map(text -> " ± " + text).orElse("");
        return name + ", " + draft.words().month(figure.period()) + ": " + draft.text(figure) + margin;
    }

    private static String description(Draft draft, List<Shown> shown) {
        return shown.stream()
                .flatMap(one ->
                        draft.figures().course(one.metric()).stream().map(figure -> tip(draft, one.name(), figure)))
                .collect(Collectors.joining("; "));
    }

    private static List<String> columns(Draft draft) {
        return draft.figures().months().stream().map(draft.words()::brief).toList();
    }

    /** A drawing with what it is and what to know about it. */
    static Tag figure(String title, String note, Tag drawing) {
        Tag caption = Tag.of("figcaption").add(Tag.of("strong").text(title));
        if (!note.isEmpty()) {
            caption.text(" ").add(Tag.of("span").text(note));
        }
        return Tag.of("figure").add(caption, drawing);
    }

    static Tag beside(Tag... figures) {
        return Tag.of("div", "plots").add(figures);
    }
}
