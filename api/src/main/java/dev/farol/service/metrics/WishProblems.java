package dev.farol.service.metrics;

/** Takes what is wrong with a wish. */
@FunctionalInterface
public interface WishProblems {

    /**
     * Something is wrong.
     *
     * @param parameter {@code metric}, {@code period}, {@code every} or {@code by}
     * @param detail a sentence without its full stop
     * @param hint starts with "Maybe" or "Did you mean"; may be empty
     */
    void add(String parameter, String detail, String hint);
}
