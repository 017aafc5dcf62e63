package dev.farol.backtest;

import java.util.OptionalInt;

/**
 * Since when a customer that left had been in a band of risk, without a break up to the moment of its outcome.
 *
 * @param days from the first of these moments to its leaving, empty when it was in no such band at the end
 * @param exact whether it is known when it left; else {@code days} reach only to the moment of the outcome, and it left later
 * @param open whether it was in such a band as far back as was looked, so that the warning may be older
 */
record Warned(OptionalInt days, boolean exact, boolean open) {}
