package dev.farol.store.sealed;

/**
 * A sealed file as part of a store's state.
 *
 * @param file the file and what it must be
 * @param upTo everything up to this journal sequence is in this file or in an older layer
 */
public record Layer(SealedEntry file, long upTo) {}
