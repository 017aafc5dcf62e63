package dev.farol.oracle.plain;

/** Whether a condition holds, in three-valued logic (Kleene, 1938): a comparison with something absent is unknown. */
enum Verdict {
    NO,
    UNKNOWN,
    YES;

    static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    Verdict not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }

    Verdict and(Verdict other) {
        return this == NO || other == NO ? NO : this == YES ? other : this;
    }

    Verdict or(Verdict other) {
        return not().and(other.not()).not();
    }
}
