package dev.farol.file;

/**
 * A line that was not taken.
 *
 * @param file as its name was given
 * @param line counted from 1; where a record spans lines, its first
 * @param error what is wrong with it, for people
 * @param text the line, at most {@link #LONGEST_TEXT} characters of it, bytes that are not UTF-8 written as {@code \xFF}
 */
public record Reject(String file, long line, String error, String text) {

    /** Longest text that is shown. */
    public static final int LONGEST_TEXT = 2_000;
}
