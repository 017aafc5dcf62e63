package dev.farol.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Takes points out of curves that have more than a plot can show. */
final class Thinning {

    private Thinning() {}

    /**
     * The first, the last, and others that lie at least a step from the one before.
     *
     * @param along how far along the curve a point is, 0 to 1, never falling
     * @param most how many there may be, 3 or more
     */
    static <T> List<T> evenly(List<T> points, ToDoubleFunction<T> along, int most) {
        if (most < 3) {
            throw new IllegalArgumentException(
                    "Thinning a curve: too few points (" + most + ").\nMaybe 200 are meant, which a plot can show.");
        }
        if (points.size() <= most) {
            return points;
        }
        double step = 1.0 / (most - 2);
        List<T> kept = new ArrayList<>();
        kept.add(points.get(0));
        double next = along.applyAsDouble(points.get(0)) + step;
        for (T point : points.subList(1, points.size() - 1)) {
            double at = along.applyAsDouble(point);
            if (at >= next && kept.size() < most - 1) {
                kept.add(point);
                next = at + step;
            }
        }
        kept.add(points.get(points.size() - 1));
        return kept;
    }
}
