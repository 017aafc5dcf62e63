package dev.farol.file.sort;

/** Takes records one by one. */
@FunctionalInterface
public interface Records {

    /**
     * One record; the bytes must not be changed, and may be kept no longer than the chunk they came from.
     *
     * @param line as it was given with the record
     */
    void take(byte[] bytes, int offset, int length, long line);
}
