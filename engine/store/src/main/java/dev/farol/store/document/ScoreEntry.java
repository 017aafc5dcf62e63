package dev.farol.store.document;

import java.util.OptionalInt;

/**
 * What one committed run found.
 *
 * @param run number of the run
 * @param score empty when it could not be given
 */
public record ScoreEntry(int run, OptionalInt score, String band) {}
