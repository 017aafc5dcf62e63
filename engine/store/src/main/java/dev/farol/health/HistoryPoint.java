package dev.farol.health;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What one committed run found.
 *
 * @param score empty where too little was known
 * @param rulesChanged whether the run before that scored the customer had another version of the rules
 */
public record HistoryPoint(int run, Instant asOf, OptionalInt score, String band, String rules, boolean rulesChanged) {}
