package dev.farol.store.document;

import java.time.Instant;

/**
 * One change of a task.
 *
 * @param at when: of a run, its as-of
 * @param who name of the token, or {@code run 12}
 * @param state after it
 * @param note why; empty when nothing was said
 */
public record TaskEvent(Instant at, String who, TaskState state, String note) {}
