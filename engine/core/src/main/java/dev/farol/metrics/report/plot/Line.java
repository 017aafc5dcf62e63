package dev.farol.metrics.report.plot;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One of the lines of a plot.
 *
 * @param points one for each column; an absent one leaves a gap
 */
public record Line(String name, List<Point> points) {

    public Line {
        points = List.copyOf(points);
    }

    /**
     * Where a line is at a column.
     *
     * @param from the least it may be, {@code to} the most; absent where that is not shown
     * @param tip what a pointer is told
     */
    public record Point(OptionalDouble value, OptionalDouble from, OptionalDouble to, String tip) {

        public Point {
            value = value.stream().filter(Double::isFinite).findFirst();
            from = from.stream().filter(Double::isFinite).findFirst();
            to = to.stream().filter(Double::isFinite).findFirst();
        }

        /** @param margin how far it may be off, to both sides */
        public Point(OptionalDouble value, OptionalDouble margin, String tip) {
            this(value, off(value, margin, -1), off(value, margin, 1), tip);
        }

        private static OptionalDouble off(OptionalDouble value, OptionalDouble margin, int side) {
            return value.isPresent() && margin.isPresent()
                    ? OptionalDouble.of(value.getAsDouble() + side * margin.getAsDouble())
                    : OptionalDouble.empty();
        }

        boolean hasRange() {
            return from.isPresent() && to.isPresent();
        }

        double low() {
            return from.orElse(value.orElse(Double.NaN));
        }

        double high() {
            return to.orElse(value.orElse(Double.NaN));
        }
    }
}
