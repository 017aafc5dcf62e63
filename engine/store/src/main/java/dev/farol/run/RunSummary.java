package dev.farol.run;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run found.
 *
 * @param customers how many were looked at: {@code scored} and {@code notScored} together
 * @param bands customers by band
 * @param moved customers whose band is another than in the run before: by that band, then by the new one
 * @param newTasks opened by this run
 * @param resolvedTasks resolved by this run, because their reason is gone
 * @param openTasks unfinished ones after it
 * @param failures customers for which a rule could not be evaluated, by rule; the empty name stands for no single rule
 * @param fires scored customers for whom a health rule fired, by rule; empty in summaries of before this was counted
 * @param interactions that were seen
 * @param overrides that stood at its as-of
 * @param millis how long it took, by the clock of the installation
 */
public record RunSummary(
        long customers,
        long scored,
        long notScored,
        SortedMap<String, Long> bands,
        SortedMap<String, SortedMap<String, Long>> moved,
        long newTasks,
        long resolvedTasks,
        long openTasks,
        SortedMap<String, Long> failures,
        SortedMap<String, Long> fires,
        long interactions,
        OverrideCount overrides,
        long millis) {

    public RunSummary {
        bands = Collections.unmodifiableSortedMap(new TreeMap<>(bands));
        SortedMap<String, SortedMap<String, Long>> copy = new TreeMap<>();
        moved.forEach((from, to) -> copy.put(from, Collections.unmodifiableSortedMap(new TreeMap<>(to))));
        moved = Collections.unmodifiableSortedMap(copy);
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
        fires = Collections.unmodifiableSortedMap(new TreeMap<>(fires));
    }
}
