package dev.farol.metrics;

import java.io.IOException;

/** A request comes to more figures than fit in memory. The message is for people. */
public final class TooManyFigures extends IOException {

    private static final long serialVersionUID = 1L;

    TooManyFigures(long figures) {
        super("could not compute so many figures (" + figures + "): " + MetricsPass.MOST_FIGURES
                + " is the most\n  Maybe ask for fewer metrics, fewer periods or fewer groups.");
    }
}
