package dev.farol.generator.story;

import java.util.List;
import java.util.OptionalInt;

/**
 * When a customer came, whether and when it leaves (days of the history, also beyond its end), why, and the spells
 * that show it. Who stays may have a spell too, and get over it: a false alarm.
 */
public record Fate(int joined, OptionalInt left, List<Reason> reasons, List<Spell> spells) {

    /** A cause of leaving and how much of it, from 0 to 1; the weights of a customer add up to 1. */
    public record Reason(Cause cause, double weight) {}

    public boolean activeOn(int day) {
        return joined <= day && (left.isEmpty() || left.getAsInt() > day);
    }

    /** Leaves in the days after {@code day}, up to and with {@code day + days}. */
    public boolean leavesAfter(int day, int days) {
        return left.isPresent() && left.getAsInt() > day && left.getAsInt() <= day + days;
    }

    public boolean leavesFor(Cause cause) {
        return !reasons.isEmpty() && reasons.get(0).cause() == cause;
    }
}
