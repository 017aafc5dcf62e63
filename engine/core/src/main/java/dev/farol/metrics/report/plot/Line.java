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
     * @param margin how far it may be off, to both sides
     * @param tip what a pointer is told
     */
    public record Point(OptionalDouble value, OptionalDouble margin, String tip) {

        public Point {
            value = value.stream().filter(Double::isFinite).findFirst();
            margin = margin.stream().filter(Double::isFinite).findFirst();
        }

        double low() {
            return value.orElse(Double.NaN) - margin.orElse(0);
        }

        double high() {
            return value.orElse(Double.NaN) + margin.orElse(0);
        }
    }
}
