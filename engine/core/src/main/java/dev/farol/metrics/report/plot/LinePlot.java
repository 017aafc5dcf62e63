package dev.farol.metrics.report.plot;

import static dev.farol.metrics.report.plot.Canvas.label;
import static dev.farol.metrics.report.plot.Canvas.line;
import static dev.farol.metrics.report.plot.Canvas.tip;

import dev.farol.metrics.report.markup.Places;
import dev.farol.metrics.report.markup.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Lines over columns, each named at its end. Points with a margin have whiskers; where some are absent, a faint line goes over.
 *
 * @param columns what is written under each
 * @param ticks how numbers of the scale are written
 */
public record LinePlot(
        Described described, Size size, List<String> columns, List<Line> lines, DoubleFunction<String> ticks) {

    private static final int STEPS = 4;
    private static final double ROW = 14;
    private static final double WHISKER = 4;

    public LinePlot {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** The drawing. */
    public Tag draw() {
        Scale scale = Scale.over(
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high())),
                STEPS);
        int longest =
                lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        Canvas canvas = new Canvas(described, size, scale, ticks, 0, longest * Canvas.LETTER + ROW);
        canvas.columns(columns);
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            draw(lines.get(i), i, canvas, names);
        }
        apart(names, canvas.bottom)
                .forEach(name -> canvas.add(
                        label(canvas.right + 4, name.y + 4, "start", name.text).with("class", "name c" + name.line)));
        return canvas.drawing();
    }

    private record Name(String text, int line, double y) {}

    private void draw(Line line, int number, Canvas canvas, List<Name> names) {
        StringBuilder path = new StringBuilder();
        StringBuilder gaps = new StringBuilder();
        double last = Double.NaN;
        boolean pen = false;
        for (int i = 0; i < line.points().size(); i++) {
            Line.Point point = line.points().get(i);
            if (point.value().isPresent()) {
                last = canvas.y(point.value().getAsDouble());
                String place = Places.text(canvas.middle(i, columns.size())) + " " + Places.text(last);
                gaps.append(pen || gaps.isEmpty() ? 'M' : 'L').append(place);
                path.append(pen ? 'L' : 'M').append(place);
            }
            pen = point.value().isPresent();
        }
        canvas.add(Tag.of("path", "gap c" + number).with("d", gaps.toString()));
        canvas.add(Tag.of("path", "line c" + number).with("d", path.toString()));
        for (int i = 0; i < line.points().size(); i++) {
            if (line.points().get(i).value().isPresent()) {
                mark(line.points().get(i), canvas.middle(i, columns.size()), number, canvas);
            }
        }
        if (!Double.isNaN(last)) {
            names.add(new Name(line.name(), number, last));
        }
    }

    private static void mark(Line.Point point, double x, int number, Canvas canvas) {
        if (point.hasRange()) {
            double low = canvas.y(point.low());
            double high = canvas.y(point.high());
            canvas.add(line(x, low, x, high, "whisker c" + number));
            canvas.add(line(x - WHISKER, low, x + WHISKER, low, "whisker c" + number));
            canvas.add(line(x - WHISKER, high, x + WHISKER, high, "whisker c" + number));
        }
        canvas.add(Tag.of("circle", "dot c" + number)
                .with("cx", x)
                .with("cy", canvas.y(point.value().orElseThrow()))
                .with("r", 2.6)
                .add(tip(point.tip())));
    }

    /** Names one under the other, none over another. */
    private static List<Name> apart(List<Name> names, double bottom) {
        names.sort(Comparator.comparingDouble(Name::y));
        double free = bottom - ROW * names.size();
        List<Name> moved = new ArrayList<>();
        double next = Double.NEGATIVE_INFINITY;
        for (Name name : names) {
            free += ROW;
            double y = Math.max(Math.min(name.y, free), next);
            moved.add(new Name(name.text, name.line, y));
            next = y + ROW;
        }
        return moved;
    }
}
