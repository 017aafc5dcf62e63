package dev.farol.metrics.report.plot;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A part of each bar of a plot.
 *
 * @param parts one for each column, 0 or more
 */
public record Layer(String name, List<Part> parts) {

    public Layer {
        parts = List.copyOf(parts);
    }

    /** @param tip what a pointer is told */
    public record Part(OptionalDouble value, String tip) {

        double size() {
            double size = value.orElse(0);
            return Double.isFinite(size) ? Math.max(0, size) : 0;
        }
    }
}
