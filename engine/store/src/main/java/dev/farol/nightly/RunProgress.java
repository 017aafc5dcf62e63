package dev.farol.nightly;

/**
 * How far a run is.
 *
 * @param run its number
 * @param done customers that it is through with
 * @param total about how many there are; the last ones may be more
 */
public record RunProgress(int run, long done, long total) {}
