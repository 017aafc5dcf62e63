package dev.farol.suggest;

import java.util.List;

/**
 * What a search for rules found.
 *
 * @param rules version of the rules of today
 * @param rows customers at moments
 * @param left how many of them left
 * @param customers each once
 * @param looks how many conditions were held against who left
 * @param best the least corrected p-value of all looks
 * @param significant how many questions have a condition that chance does not explain
 * @param known how many of these tell nothing that the score of today does not
 * @param present conditions that are a rule already
 * @param unknown what was to be skipped and is neither a type nor a field nor an attribute
 * @param suggested each tells something that the score and those before it do not
 */
public record Suggestions(
        String rules,
        long rows,
        long left,
        long customers,
        long looks,
        double best,
        int significant,
        int known,
        List<Present> present,
        List<String> unknown,
        List<Suggestion> suggested) {

    private static final int FEW = 30;

    public Suggestions {
        present = List.copyOf(present);
        unknown = List.copyOf(unknown);
        suggested = List.copyOf(suggested);
    }

    /**
     * A condition that fires for the same rows as a rule of today.
     *
     * @param phi correlation, -1 to 1; below 0 the rule fires for the others
     */
    public record Present(String condition, String rule, double phi) {}

    /** Whether there are too few leavers, or stayers, to find anything but the obvious. */
    public boolean isFew() {
        return Math.min(left, rows - left) < FEW;
    }
}
