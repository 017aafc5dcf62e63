package dev.farol.preview;

import dev.farol.rules.Band;
import dev.farol.rules.Label;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one rule set makes of the customers of a preview.
 *
 * @param version of the rules
 * @param bands worst first, without {@code not-scored}
 * @param coverage mean share of dimensions with data, 0 to 1; empty when there is no customer
 * @param score mean of those that have one; empty when none has
 * @param dimensions in the order of the scorecard
 * @param failed customers for which some rule could not be evaluated, or no single band rule fired
 * @param failures by rule, for how many customers; the empty name where no single rule failed
 */
public record Side(
        String version,
        List<Band> bands,
        long scored,
        long notScored,
        OptionalDouble coverage,
        OptionalDouble score,
        List<DimensionMean> dimensions,
        long failed,
        SortedMap<String, Long> failures) {

    /**
     * What a dimension adds to scores.
     *
     * @param points mean over the customers that have a score, after limits; empty when none has
     */
    public record DimensionMean(String dimension, Label label, OptionalDouble points) {}

    public Side {
        bands = List.copyOf(bands);
        dimensions = List.copyOf(dimensions);
        failures = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(failures)));
    }

    /** The ids of the bands, worst first. */
    public List<String> bandIds() {
        return bands.stream().map(Band::id).toList();
    }
}
