package dev.farol.bulk;

/**
 * Lets those who wait for an answer go first. A thread that only computes may keep its core for milliseconds while others are ready to run; one
 * that answers needs a tenth of one. For one thread.
 */
public final class Courtesy {

    private static final int CUSTOMERS = 8;

    private int passed;

    /** To be called after each customer; every now and then others get their turn. Only how long they wait hangs on it. */
    @SuppressWarnings("ThreadPriorityCheck")
    public void passed() {
        passed++;
        if (passed % CUSTOMERS == 0) {
            Thread.yield();
        }
    }
}
