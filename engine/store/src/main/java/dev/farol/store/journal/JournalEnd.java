package dev.farol.store.journal;

import java.util.List;

/**
 * Where a pass over a journal ended.
 *
 * @param lastSequence of the last whole frame, or the sequence the pass began after
 * @param unfinished what is behind it: of a writer that is at work, or that was killed
 */
public record JournalEnd(long lastSequence, List<Recovery> unfinished) {}
