package dev.farol.backtest;

import dev.farol.rules.Label;
import dev.farol.statistics.Proportion;
import java.util.OptionalDouble;

/**
 * Who was in a band, and how many of them left.
 *
 * @param band of the scorecard, or {@code not-scored}
 * @param risk whether it warns
 * @param churn rows that left among those in the band
 * @param shareOfRows 0 to 1; empty without rows
 * @param shareOfLeft of all rows that left, 0 to 1; empty when none did
 */
public record BandProof(
        String band,
        Label label,
        boolean risk,
        Proportion churn,
        OptionalDouble shareOfRows,
        OptionalDouble shareOfLeft) {}
