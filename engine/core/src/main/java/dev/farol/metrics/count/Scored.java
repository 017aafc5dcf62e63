package dev.farol.metrics.count;

import java.util.OptionalInt;

/**
 * What a run found of a customer.
 *
 * @param asOf of the run, in epoch nanoseconds
 * @param score empty when there was not enough to score with
 */
public record Scored(long asOf, OptionalInt score, String band) {}
