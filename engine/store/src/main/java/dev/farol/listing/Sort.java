package dev.farol.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which order customers are listed. Ties are in the order of ids; customers without the value come last. */
public enum Sort {
    /** Lowest score first. */
    SCORE("score"),
    /** Highest score first. */
    SCORE_DOWN("-score"),
    /** Highest monthly revenue first. */
    MRR_DOWN("-mrr"),
    /** Those that lost most since the run before first. */
    CHANGE("change");

    private final String label;

    Sort(String label) {
        this.label = label;
    }

    /** As HTTP writes it. */
    public String label() {
        return label;
    }

    public static Optional<Sort> of(String label) {
        return Arrays.stream(values()).filter(sort -> sort.label.equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Sort::label).toList();
    }
}
