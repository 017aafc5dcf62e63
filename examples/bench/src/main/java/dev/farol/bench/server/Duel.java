package dev.farol.bench.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Two sides under the same load, in turns, so that what else the machine does weighs on both. */
record Duel(Side farol, Side other) implements AutoCloseable {

    /** Seconds for which a side may have nothing to do: Farol closes connections that are still for long. */
    private static final double MOST_STILL = 5;

    /** @param rounds of both sides */
    void fight(int rounds, double warmUp, double seconds) throws IOException {
        for (double warm = 0; warm < warmUp; warm += MOST_STILL) {
            other.warmUp(Math.min(MOST_STILL, warmUp - warm));
            farol.warmUp(Math.min(MOST_STILL, warmUp - warm));
        }
        for (int i = 0; i < rounds; i++) {
            farol.measure(seconds, 0);
            other.measure(seconds, 0);
        }
        this.rounds(rounds);
    }

    private void rounds(int rounds) {
        StringBuilder text = new StringBuilder("  rounds:");
        for (int i = 0; i < rounds; i++) {
            text.append(String.format(
                    Locale.ROOT, " %.2f (%.0f/%.0f)", farol.phase(i) / other.phase(i), farol.phase(i), other.phase(i)));
        }
        System.err.println(text);
    }

    /** Requests per second of Farol to those of the other: the round in the middle. */
    double ratio(int rounds) {
        double[] ratios = new double[rounds];
        Arrays.setAll(ratios, i -> farol.phase(i) / other.phase(i));
        Arrays.sort(ratios);
        return ratios[rounds / 2];
    }

    String text() {
        return "farol " + farol.text() + "; other " + other.text();
    }

    @Override
    public void close() throws IOException {
        farol.close();
        other.close();
    }
}
