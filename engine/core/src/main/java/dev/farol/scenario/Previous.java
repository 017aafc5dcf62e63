package dev.farol.scenario;

import java.util.Optional;

/**
 * What the last run before the scenario said.
 *
 * @param score absent when it is not given, or the customer was not scored
 */
public record Previous(Optional<Integer> score, Optional<Mention> band) {}
