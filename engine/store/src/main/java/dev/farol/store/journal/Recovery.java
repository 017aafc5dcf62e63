package dev.farol.store.journal;

import java.nio.file.Path;

/**
 * The unfinished end of a file, of which nobody was told that it is safe.
 *
 * @param file of the journal
 * @param offset where it begins
 * @param bytes how many there were
 * @param reason why they are not a frame
 */
public record Recovery(Path file, long offset, long bytes, String reason) {}
