package dev.farol.scoring;

import java.util.Optional;

/**
 * Where points did not count in full.
 *
 * @param dimension the limited dimension; empty for the score itself, which stays within 0 and 100
 * @param points what the factors add up to (for the score: the base and all dimensions)
 * @param limitedTo what counts
 */
public record Limit(Optional<String> dimension, int points, int limitedTo) {}
