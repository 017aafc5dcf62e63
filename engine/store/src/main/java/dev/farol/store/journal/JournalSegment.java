package dev.farol.store.journal;

import java.nio.file.Path;

/**
 * A file of a journal.
 *
 * @param file its place
 * @param firstSequence of its first frame, whether that is written yet or not
 * @param bytes how many of it are forced; what is behind them is not acknowledged
 */
public record JournalSegment(Path file, long firstSequence, long bytes) {}
