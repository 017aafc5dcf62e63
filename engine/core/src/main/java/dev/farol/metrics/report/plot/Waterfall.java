package dev.farol.metrics.report.plot;

import static dev.farol.metrics.report.plot.Canvas.label;
import static dev.farol.metrics.report.plot.Canvas.line;

import dev.farol.metrics.report.markup.Tag;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How a sum became another: bars that begin where the one before ended. Where changes are small beside the sums, the scale does not
 * begin at 0, and the bars of the sums are shown broken.
 *
 * @param ticks how numbers of the scale are written
 */
public record Waterfall(Described described, Size size, List<Step> steps, DoubleFunction<String> ticks) {

    private static final int STEPS = 4;
    private static final double FULL = 0.62;
    /** Of what moves, how much is shown of the sums under it. */
    private static final double UNDER = 0.5;

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /**
     * One bar.
     *
     * @param value a sum, or by how much it changed
     * @param text what is written at it
     * @param sum whether it stands for itself
     */
    public record Step(String name, double value, String text, boolean sum) {}

    /** Whether the scale begins at 0. */
    public boolean startsAtZero() {
        return scale().low() <= 0;
    }

    private Scale scale() {
        double[] levels = levels();
        double max = DoubleStream.of(levels).max().orElse(1);
        double min = DoubleStream.of(levels).min().orElse(0);
        double under = min - (max - min) * UNDER;
        boolean small = max > min && under > max / 2;
        return Scale.over(DoubleStream.of(small ? under : Math.min(0, min), Math.max(max, 0)), STEPS);
    }

    /** What the sum is after each step. */
    private double[] levels() {
        double[] levels = new double[steps.size()];
        double level = 0;
        for (int i = 0; i < levels.length; i++) {
            double value = Double.isFinite(steps.get(i).value()) ? steps.get(i).value() : 0;
            level = steps.get(i).sum() ? value : level + value;
            levels[i] = level;
        }
        return levels;
    }

    /** The drawing. */
    public Tag draw() {
        Scale scale = scale();
        Canvas canvas = new Canvas(described, size, scale, ticks, 16, 4);
        canvas.columns(steps.stream().map(Step::name).toList());
        double[] levels = levels();
        IntStream.range(0, levels.length).forEach(i -> bar(i, levels, scale, canvas));
        return canvas.drawing();
    }

    private void bar(int number, double[] levels, Scale scale, Canvas canvas) {
        Step step = steps.get(number);
        double from = step.sum() || number == 0 ? Math.max(0, scale.low()) : levels[number - 1];
        double high = canvas.y(Math.max(from, levels[number]));
        double low = canvas.y(Math.min(from, levels[number]));
        double width = canvas.column(levels.length) * FULL;
        double x = canvas.middle(number, levels.length);
        String kind = step.sum() ? "sum" : step.value() < 0 ? "down" : "up";
        canvas.add(Tag.of("rect", "bar " + kind)
                .with("x", x - width / 2)
                .with("y", high)
                .with("width", width)
                .with("height", Math.max(low - high, 1)));
        if (step.sum() && scale.low() > 0) {
            double y = canvas.bottom - 12;
            canvas.add(line(x - width / 2 - 3, y + 3, x + width / 2 + 3, y - 3, "break"));
        }
        if (number + 1 < levels.length) {
            double level = canvas.y(levels[number]);
            canvas.add(line(x + width / 2, level, canvas.middle(number + 1, levels.length) - width / 2, level, "link"));
        }
        canvas.add(label(x, high - 5, "middle", step.text()).with("class", "name"));
    }
}
