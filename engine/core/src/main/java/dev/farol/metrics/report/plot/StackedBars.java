package dev.farol.metrics.report.plot;

import static dev.farol.metrics.report.plot.Canvas.label;
import static dev.farol.metrics.report.plot.Canvas.tip;

import dev.farol.metrics.report.markup.Tag;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Bars made of parts, the first layer at the foot.
 *
 * @param columns what is written under each
 * @param ticks how numbers of the scale are written
 */
public record StackedBars(
        Described described, Size size, List<String> columns, List<Layer> layers, DoubleFunction<String> ticks) {

    private static final int STEPS = 4;
    private static final double HEAD = 20;
    private static final double SWATCH = 10;
    private static final double FULL = 0.68;

    public StackedBars {
        columns = List.copyOf(columns);
        layers = List.copyOf(layers);
    }

    /** The drawing. */
    public Tag draw() {
        DoubleStream heights = IntStream.range(0, columns.size()).mapToDouble(this::height);
        Scale scale = Scale.over(DoubleStream.concat(DoubleStream.of(0), heights), STEPS);
        Canvas canvas = new Canvas(described, size, scale, ticks, HEAD, 4);
        canvas.columns(columns);
        legend(canvas);
        for (int column = 0; column < columns.size(); column++) {
            double foot = 0;
            for (int i = 0; i < layers.size(); i++) {
                Layer.Part part = layers.get(i).parts().get(column);
                if (part.size() > 0) {
                    canvas.add(bar(canvas, column, foot, foot + part.size(), i).add(tip(part.tip())));
                }
                foot += part.size();
            }
        }
        return canvas.drawing();
    }

    private double height(int column) {
        return layers.stream()
                .mapToDouble(layer -> layer.parts().get(column).size())
                .sum();
    }

    private Tag bar(Canvas canvas, int column, double from, double to, int number) {
        double width = canvas.column(columns.size()) * FULL;
        return Tag.of("rect", "bar c" + number)
                .with("x", canvas.middle(column, columns.size()) - width / 2)
                .with("y", canvas.y(to))
                .with("width", width)
                .with("height", canvas.y(from) - canvas.y(to));
    }

    private void legend(Canvas canvas) {
        double x = canvas.left;
        for (int i = 0; i < layers.size(); i++) {
            canvas.add(Tag.of("rect", "bar c" + i)
                    .with("x", x)
                    .with("y", 3)
                    .with("width", SWATCH)
                    .with("height", SWATCH));
            String name = layers.get(i).name();
            canvas.add(label(x + SWATCH + 4, 12, "start", name));
            x += SWATCH + 4 + (name.length() + 2) * Canvas.LETTER;
        }
    }
}
