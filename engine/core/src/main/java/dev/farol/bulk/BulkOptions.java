package dev.farol.bulk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How files are scored; none of it changes a result but the as-of.
 *
 * @param asOf of customers whose line gives none; empty for the end of the day of the latest interaction
 * @param threads that read and score
 * @param temporary folder of what does not fit in memory
 * @param memory bytes of interactions kept in memory before they go to temporary files
 */
public record BulkOptions(Optional<Instant> asOf, int threads, Path temporary, long memory) {

    /** All cores, the platform's folder for temporary files, and a share of the heap. */
    public static BulkOptions standard(Optional<Instant> asOf) {
        Runtime runtime = Runtime.getRuntime();
        return new BulkOptions(
                asOf,
                runtime.availableProcessors(),
                Path.of(System.getProperty("java.io.tmpdir")),
                runtime.maxMemory() * 2 / 5);
    }

    public BulkOptions withThreads(int count) {
        return new BulkOptions(asOf, count, temporary, memory);
    }
}
