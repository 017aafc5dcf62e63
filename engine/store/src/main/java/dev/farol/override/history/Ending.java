package dev.farol.override.history;

import java.time.Instant;

/**
 * How an override ended before its time: it was taken away, or another one took its place.
 *
 * @param sequence of the journal entry that ended it
 * @param at when
 * @param who did it
 * @param replaced whether another one took its place
 */
public record Ending(long sequence, Instant at, String who, boolean replaced) {}
