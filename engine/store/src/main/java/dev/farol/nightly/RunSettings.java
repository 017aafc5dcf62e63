package dev.farol.nightly;

import dev.farol.run.Retention;

/**
 * How runs are done.
 *
 * @param threads that score, beside the one that reads and writes; 0 when that one scores too
 * @param batch how many customers a thread takes at a time
 * @param engine version of Farol, which runs pin
 */
public record RunSettings(int threads, int batch, Retention retention, String engine) {

    /** Few enough that the rules are done with them in a fraction of a millisecond: then others get a turn. */
    private static final int BATCH = 50;

    /** One thread for each core but one. */
    public static RunSettings standard(String engine) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new RunSettings(Math.max(1, cores - 1), BATCH, Retention.STANDARD, engine);
    }

    public RunSettings {
        if (threads < 0 || batch < 1) {
            throw new IllegalArgumentException(
                    "a run needs threads (" + threads + ") and customers in a batch (" + batch + ")");
        }
    }
}
