package dev.farol.history;

/** Hears of rows whose id was there before with other content. */
@FunctionalInterface
public interface Conflicts {

    /** Takes no notice. */
    Conflicts IGNORED = line -> {};

    /** The row that was added with that line was left out; the first one with its id stays. */
    void at(long line);
}
