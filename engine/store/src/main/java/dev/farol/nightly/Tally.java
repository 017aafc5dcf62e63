package dev.farol.nightly;

import dev.farol.override.ScoreOverride;
import dev.farol.run.OverrideCount;
import dev.farol.run.RunSummary;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Failure;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what a run finds. For one thread. */
final class Tally {

    private long scored;
    private long notScored;
    private long interactions;
    private long opened;
    private long resolved;
    private long unfinished;
    private long overridden;
    private long disagreeing;
    private final SortedMap<String, Long> bands = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> moved = new TreeMap<>();
    private final SortedMap<String, Long> failures = new TreeMap<>();
    private final Map<String, Long> fires = new HashMap<>();

    /** Counts an assessment, and what it was made from. */
    void add(Case given, Assessment assessment) {
        if (assessment.score().isPresent()) {
            scored++;
            assessment.factors().forEach(factor -> fires.merge(factor.rule(), 1L, Long::sum));
        } else {
            notScored++;
        }
        interactions += given.history().upTo(given.asOf());
        bands.merge(assessment.band(), 1L, Long::sum);
        String before = given.previous().band();
        if (!before.isEmpty() && !before.equals(assessment.band())) {
            moved.computeIfAbsent(before, band -> new TreeMap<>()).merge(assessment.band(), 1L, Long::sum);
        }
        Set<String> failed = new HashSet<>();
        for (Failure failure : assessment.failures()) {
            if (failed.add(failure.rule())) {
                failures.merge(failure.rule(), 1L, Long::sum);
            }
        }
    }

    /** Counts what stands against an assessment. */
    void add(Assessment assessment, ScoreOverride override) {
        overridden++;
        disagreeing += override.band().equals(assessment.band()) ? 0 : 1;
    }

    /** Counts what became of the tasks of a customer. */
    void add(TaskPlan tasks) {
        opened += tasks.opened();
        resolved += tasks.resolved();
        unfinished += tasks.unfinished();
    }

    /** Counts what another one counted. */
    void add(Tally other) {
        scored += other.scored;
        notScored += other.notScored;
        interactions += other.interactions;
        opened += other.opened;
        resolved += other.resolved;
        unfinished += other.unfinished;
        overridden += other.overridden;
        disagreeing += other.disagreeing;
        other.bands.forEach((band, count) -> bands.merge(band, count, Long::sum));
        other.moved.forEach((from, to) -> {
            SortedMap<String, Long> all = moved.computeIfAbsent(from, band -> new TreeMap<>());
            to.forEach((band, count) -> all.merge(band, count, Long::sum));
        });
        other.failures.forEach((rule, count) -> failures.merge(rule, count, Long::sum));
        other.fires.forEach((rule, count) -> fires.merge(rule, count, Long::sum));
    }

    RunSummary summary(Duration took) {
        return new RunSummary(
                scored + notScored,
                scored,
                notScored,
                bands,
                moved,
                opened,
                resolved,
                unfinished,
                failures,
                new TreeMap<>(fires),
                interactions,
                new OverrideCount(overridden, disagreeing),
                took.toMillis());
    }
}
