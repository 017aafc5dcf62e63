package dev.farol.metrics.report.plot;

import dev.farol.metrics.report.markup.Places;
import dev.farol.metrics.report.markup.Tag;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The course of a number, as small as a word.
 *
 * @param values in the order of time; absent ones are passed over
 */
public record Sparkline(Described described, List<OptionalDouble> values) {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 34;
    private static final double EDGE = 4;

    public Sparkline {
        values = values.stream()
                .map(value -> value.stream().filter(Double::isFinite).findFirst())
                .toList();
    }

    /** The drawing. */
    public Tag draw() {
        Tag drawing = described.drawing(WIDTH, HEIGHT).with("preserveAspectRatio", "xMinYMid");
        double min = numbers().min().orElse(0);
        double max = numbers().max().orElse(0);
        StringBuilder path = new StringBuilder();
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                path.append(last < 0 ? 'M' : 'L').append(Places.text(x(i)));
                path.append(' ').append(Places.text(y(values.get(i).getAsDouble(), min, max)));
                last = i;
            }
        }
        drawing.add(Tag.of("path", "line c0").with("d", path.toString()));
        if (last >= 0) {
            drawing.add(Tag.of("circle", "dot c0")
                    .with("cx", x(last))
                    .with("cy", y(values.get(last).orElseThrow(), min, max))
                    .with("r", 3));
        }
        return drawing;
    }

    private DoubleStream numbers() {
        return values.stream().flatMapToDouble(OptionalDouble::stream);
    }

    private double x(int number) {
        return EDGE + (WIDTH - 2 * EDGE) * number / Math.max(1, values.size() - 1);
    }

    private static double y(double value, double min, double max) {
        return max == min ? HEIGHT / 2 : HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - min) / (max - min);
    }
}
