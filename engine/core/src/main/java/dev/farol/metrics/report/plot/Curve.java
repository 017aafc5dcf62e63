package dev.farol.metrics.report.plot;

import static dev.farol.metrics.report.plot.Canvas.label;
import static dev.farol.metrics.report.plot.Canvas.line;

import dev.farol.metrics.report.markup.Places;
import dev.farol.metrics.report.markup.Tag;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One number over another, in steps or straight from point to point.
 *
 * @param points in the order of x
 * @param reference a faint line to compare with, such as that of chance; may be empty
 * @param across the scale of x, and up that of y; what lies outside is cut off
 */
public record Curve(
        Described described, Size size, List<At> points, List<At> reference, boolean steps, Axis across, Axis up) {

    private static final double ROOM = 18;

    public Curve {
        points = points.stream()
                .filter(at -> Double.isFinite(at.x) && Double.isFinite(at.y))
                .toList();
        reference = List.copyOf(reference);
    }

    /** A point. */
    public record At(double x, double y) {}

    /**
     * One of the two scales.
     *
     * @param name what it measures
     * @param ticks how its numbers are written
     */
    public record Axis(String name, Scale scale, DoubleFunction<String> ticks) {}

    /** The drawing. */
    public Tag draw() {
        Canvas canvas = new Canvas(described, size, up.scale(), up.ticks(), 0, ROOM);
        for (double tick : across.scale().ticks()) {
            double x = x(tick, canvas);
            canvas.add(line(x, canvas.bottom, x, canvas.bottom + 4, "axis"));
            canvas.add(label(x, canvas.bottom + 17, "middle", across.ticks().apply(tick)));
        }
        canvas.add(label(canvas.right, canvas.bottom - 6, "end", across.name()));
        canvas.add(label(canvas.left + 6, canvas.top + 4, "start", up.name()));
        StringBuilder path = new StringBuilder();
        double height = 0;
        for (At at : points) {
            if (at.x() > across.scale().high()) {
                break;
            }
            String x = Places.text(x(at.x(), canvas));
            if (!path.isEmpty() && steps) {
                path.append('L').append(x).append(' ').append(Places.text(height));
            }
            height = canvas.y(at.y());
            path.append(path.isEmpty() ? 'M' : 'L').append(x).append(' ').append(Places.text(height));
        }
        StringBuilder faint = new StringBuilder();
        for (At at : reference) {
            faint.append(faint.isEmpty() ? 'M' : 'L')
                    .append(Places.text(x(at.x(), canvas)))
                    .append(' ')
                    .append(Places.text(canvas.y(at.y())));
        }
        if (!faint.isEmpty()) {
            canvas.add(Tag.of("path", "gap c2").with("d", faint.toString()));
        }
        canvas.add(Tag.of("path", "line c0").with("d", path.toString()));
        return canvas.drawing();
    }

    private double x(double number, Canvas canvas) {
        return across.scale().place(number, canvas.left, canvas.right);
    }
}
