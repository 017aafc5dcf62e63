package dev.farol.ruleset.reach;

/**
 * How much may still be spent on finding out what can hold together: so much in all, and so much for one question. It is counted, not
 * timed, so that the same rules always get the same answers. Not thread safe.
 */
public final class Effort {

    private static final int FOR_ONE = 8_000;

    private final int forOne;
    private int inAll;
    private int left;

    /** Enough for one question that matters. */
    Effort() {
        this(FOR_ONE, FOR_ONE);
    }

    /**
     * @param forOne looks at most for one question
     * @param inAll looks at most for all of them
     */
    public Effort(int forOne, int inAll) {
        this.forOne = forOne;
        this.inAll = inAll;
    }

    /** A new question is asked. */
    void begin() {
        left = Math.min(forOne, inAll);
    }

    /** Spends a look at so many comparisons; false when there is nothing left to spend. */
    boolean take(int comparisons) {
        int cost = 1 + comparisons / 8;
        left -= cost;
        inAll -= cost;
        return left > 0;
    }

    /** Whether nothing is left for further questions. */
    public boolean isSpent() {
        return inAll <= 0;
    }
}
