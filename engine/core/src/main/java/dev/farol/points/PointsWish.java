package dev.farol.points;

import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The points that rules should have. What is not named stays as it is. Immutable.
 *
 * @param points by rule: whole, 1 to 100, with or without a minus
 * @param base of the scorecard, 0 to 100
 * @param limits by dimension
 */
public record PointsWish(SortedMap<String, Integer> points, OptionalInt base, SortedMap<String, Limits> limits) {

    /**
     * What the points of a dimension add up to at most.
     *
     * @param min 0 or less
     * @param max 0 or more
     */
    public record Limits(OptionalInt min, OptionalInt max) {

        public static Limits of(int min, int max) {
            return new Limits(OptionalInt.of(min), OptionalInt.of(max));
        }
    }

    public PointsWish {
        points = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(points));
        limits = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(limits));
    }

    /** Points of rules, and nothing of the scorecard. */
    public static PointsWish of(Map<String, Integer> points) {
        return new PointsWish(new TreeMap<>(points), OptionalInt.empty(), new TreeMap<>());
    }
}
