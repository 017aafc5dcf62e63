package dev.farol.bench.yardstick;

/**
 * What is kept of one interaction.
 *
 * @param at epoch nanoseconds
 * @param id empty where no rule needs it
 * @param number the value, for calls the seconds waited; NaN without one
 * @param flags what the data says, as bits
 */
record Event(Kind kind, long at, String id, double number, int flags) {

    static final int ESCALATED = 1;
    static final int BREACHED = 2;
    static final int MEANINGFUL = 4;
    static final int SOLVED = 8;
    static final int UNSOLVED = 16;
    static final int ANSWERED = 32;
    static final int TRIAL = 64;

    boolean is(int flag) {
        return (flags & flag) != 0;
    }
}
