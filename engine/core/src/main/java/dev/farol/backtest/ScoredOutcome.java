package dev.farol.backtest;

import dev.farol.outcome.Outcome;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * An outcome, and what the rules said as of its moment.
 *
 * @param score empty when too little was known
 * @param band of the scorecard, or {@code not-scored}
 * @param fired health rules by their index in the stage; not to be changed
 * @param group the customer is counted in, empty text when it has none
 */
public record ScoredOutcome(Outcome outcome, OptionalInt score, String band, BitSet fired, String group) {}
