package dev.farol.backtest;

/**
 * What is known of how the rules came about.
 *
 * @param trainedOn what the rules were tuned on, as people call it; empty text when nothing is known of it
 * @param customers how many customers of the outcomes it has too
 */
public record Doubts(String trainedOn, long customers) {

    /** Nothing speaks against believing the figures. */
    public static final Doubts NONE = new Doubts("", 0);
}
