package dev.farol.override;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * An account manager's own judgement of a customer. Immutable.
 *
 * @param band that the customer is said to be in
 * @param score 0 to 100; empty where only the band is said
 * @param author who says so
 * @param reason why, in the author's words
 * @param until the last instant at which it stands
 */
public record ScoreOverride(String band, OptionalInt score, String author, String reason, Instant until) {}
