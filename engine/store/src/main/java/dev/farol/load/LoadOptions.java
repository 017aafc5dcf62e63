package dev.farol.load;

import java.nio.file.Path;

/**
 * How files are loaded; none of it changes what comes out.
 *
 * @param threads that read
 * @param temporary folder of what does not fit in memory
 * @param memory bytes of files kept in memory before they go to temporary files
 */
public record LoadOptions(int threads, Path temporary, long memory) {

    /** All cores, the platform's folder for temporary files, and half of the heap. */
    public static LoadOptions standard() {
        Runtime runtime = Runtime.getRuntime();
        return new LoadOptions(
                runtime.availableProcessors(), Path.of(System.getProperty("java.io.tmpdir")), runtime.maxMemory() / 2);
    }
}
