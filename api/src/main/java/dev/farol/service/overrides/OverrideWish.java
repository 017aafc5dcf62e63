package dev.farol.service.overrides;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody wants to say against a score: a band or a score.
 *
 * @param band empty where a score is given, and then it is the one that the band rules give to that score
 * @param until the last instant at which it is to stand
 */
public record OverrideWish(Optional<String> band, OptionalInt score, String reason, Instant until) {}
