package dev.farol.metrics.report.plot;

import dev.farol.metrics.report.markup.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** A drawing with a scale at its left, and room for what is plotted. Not thread-safe. */
final class Canvas {

    /** About how wide a letter is. */
    static final double LETTER = 6.1;

    private static final double GAP = 8;
    private static final double FOOT = 26;

    final double left;
    final double right;
    final double top;
    final double bottom;
    private final Scale scale;
    private final Tag drawing;

    /**
     * An empty plot.
     *
     * @param head free above it
     * @param side free at its right
     */
    Canvas(Described described, Size size, Scale scale, DoubleFunction<String> ticks, double head, double side) {
        this.scale = scale;
        this.drawing = described.drawing(size.width(), size.height());
        double widest = Arrays.stream(scale.ticks())
                .map(tick -> ticks.apply(tick).length())
                .max()
                .orElse(0);
        this.left = widest * LETTER + GAP;
        this.right = size.width() - side;
        this.top = head + GAP;
        this.bottom = size.height() - FOOT;
        for (double tick : scale.ticks()) {
            String styles = tick == 0 ? "axis" : "grid";
            add(line(left, y(tick), right, y(tick), styles));
            add(label(left - GAP / 2, y(tick) + 4, "end", ticks.apply(tick)));
        }
    }

    double y(double number) {
        return scale.place(number, bottom, top);
    }

    /** How wide one of several columns is. */
    double column(int columns) {
        return (right - left) / columns;
    }

    /** The middle of a column. */
    double middle(int number, int columns) {
        return left + column(columns) * (number + 0.5);
    }

    /** Writes under each column; where there is no room for all, under the last one and every so many before. */
    void columns(List<String> labels) {
        int longest = labels.stream().mapToInt(String::length).max().orElse(0);
        int every = (int) Math.ceil((longest + 1) * LETTER / column(labels.size()));
        for (int i = 0; i < labels.size(); i++) {
            if ((labels.size() - 1 - i) % every == 0) {
                add(label(middle(i, labels.size()), bottom + 17, "middle", labels.get(i)));
            }
        }
    }

    void add(Tag tag) {
        drawing.add(tag);
    }

    Tag drawing() {
        return drawing;
    }

    static Tag line(double x1, double y1, double x2, double y2, String styles) {
        return Tag.of("line", styles)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    static Tag label(double x, double y, String anchor, String text) {
        return Tag.of("text")
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor)
                .text(text);
    }

    /** What a pointer that rests on a mark is told. */
    static Tag tip(String text) {
        return Tag.of("title").text(text);
    }
}
