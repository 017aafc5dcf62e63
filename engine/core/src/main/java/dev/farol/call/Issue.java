package dev.farol.call;

/**
 * Something that a customer called about, in one contact or several.
 *
 * @param began epoch nanoseconds of the call that it began with
 * @param solvedAtOnce whether that call solved it, and nobody came back to it
 */
public record Issue(long began, boolean solvedAtOnce) {}
