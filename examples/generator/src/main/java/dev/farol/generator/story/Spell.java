package dev.farol.generator.story;

/**
 * A time, in days of the history, under the influence of a cause: it grows fast, then slowly, from {@code from} to
 * {@code peak}, and is over on {@code until}. For who leaves, peak and end are the day of leaving.
 */
public record Spell(Cause cause, double strength, int from, int peak, int until) {

    /** From 0 to 1. */
    public double strength(int day) {
        if (day <= from || day > until) {
            return 0;
        }
        if (day <= peak) {
            return strength * Math.sqrt(Math.sqrt((double) (day - from) / (peak - from)));
        }
        return strength * (until - day) / (until - peak);
    }

    double times(Habit habit, int day) {
        return 1 + strength(day) * (cause.signs().times(habit) - 1);
    }

    double most(Habit habit) {
        return Math.max(1, 1 + strength * (cause.signs().times(habit) - 1));
    }
}
