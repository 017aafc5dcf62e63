package dev.farol.health;

import dev.farol.scoring.Assessment;
import java.util.OptionalInt;

/**
 * From the score of one run to that of another, in three steps which add up to the change wherever all scores are given:
 *
 * <ol>
 *   <li>{@code late}: the first run again, same as-of and rules, with what the second run knew;
 *   <li>{@code happened}: then as of the second run;
 *   <li>{@code rules}: then with its rules.
 * </ol>
 *
 * <p>Previous scores, which no health rule can see, are those of the first run in the first step, and then those of the second one.
 *
 * @param change empty unless both runs have a score
 */
public record Comparison(
        int fromRun,
        int toRun,
        Assessment from,
        Assessment to,
        OptionalInt change,
        Step happened,
        Step late,
        Step rules) {}
