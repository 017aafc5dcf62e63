package dev.farol.generator.story;

import dev.farol.generator.random.Dice;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * Draws fates. In each {@link #QUARTER} from two before the last day of the history to two after it, the same share
 * of the customers leaves: some are gone already, some will be soon, and some show early signs of leaving later. In a
 * history longer than {@value #SHORT} days they leave in every quarter of it, and newcomers come all along.
 */
public final class Oracle {
    /** Days within which a leaver counts as one. */
    public static final int QUARTER = 90;

    private static final double NEWCOMERS = 0.18;
    private static final double FALSE_ALARMS = 0.12;

    /** Longest history, in days, of which those that left long ago are not in the base any more. */
    private static final int SHORT = 400;

    private static final int YEAR = 365;

    private final Span span;

    public Oracle(Span span) {
        this.span = span;
    }

    /**
     * @param hazard the probability of leaving within a quarter
     * @param yearly whether the customer has a contract of a year, at whose end it rather leaves
     */
    public Fate draw(Dice dice, double hazard, boolean yearly) {
        int joined = joined(dice);
        OptionalInt left = left(dice, joined, hazard);
        if (left.isEmpty()) {
            return new Fate(joined, left, List.of(), falseAlarm(dice));
        }
        if (yearly && joined < 0 && dice.chance(0.5)) {
            joined = anniversary(left.getAsInt(), joined);
        }
        List<Fate.Reason> reasons = reasons(dice, yearly);
        int end = left.getAsInt();
        List<Spell> spells = reasons.stream()
                .filter(reason -> reason.cause() != Cause.NONE)
                .map(reason -> spell(dice, reason, end))
                .toList();
        return new Fate(joined, left, reasons, spells);
    }

    private int joined(Dice dice) {
        if (dice.chance(newcomers())) {
            return dice.below(span.days() - 7);
        }
        double age = dice.uniform();
        return -1 - (int) (age * age * 2200);
    }

    private boolean isLong() {
        return span.days() > SHORT;
    }

    private double newcomers() {
        return isLong() ? 1 - Math.pow(1 - NEWCOMERS, (double) span.days() / YEAR) : NEWCOMERS;
    }

    private OptionalInt left(Dice dice, int joined, double hazard) {
        int first = isLong() ? -(span.days() / QUARTER) : -2;
        for (int quarter = first; quarter < 2; quarter++) {
            int before = span.lastDay() + quarter * QUARTER;
            boolean settled = joined + 30 <= before;
            if (settled && dice.chance(hazard)) {
                return OptionalInt.of(before + dice.between(1, QUARTER));
            }
        }
        return OptionalInt.empty();
    }

    private int anniversary(int left, int joined) {
        LocalDate end = span.date(left);
        int years = Math.max(1, (left - joined) / 365);
        return span.dayOf(end.minusYears(years));
    }

    private static List<Fate.Reason> reasons(Dice dice, boolean yearly) {
        Cause main = Cause.draw(dice, yearly);
        Cause other = Cause.draw(dice, yearly);
        boolean alone = main == Cause.NONE || other == Cause.NONE || main == other || dice.chance(0.7);
        if (alone) {
            return List.of(new Fate.Reason(main, 1));
        }
        double weight = dice.between(60, 85) / 100.0;
        return List.of(new Fate.Reason(main, weight), new Fate.Reason(other, 1 - weight));
    }

    private static Spell spell(Dice dice, Fate.Reason reason, int left) {
        double strength = Math.min(1, (0.5 + reason.weight() / 2) * dice.between(0.85, 1.1));
        return new Spell(reason.cause(), strength, left - dice.between(75, 120), left, left);
    }

    private List<Spell> falseAlarm(Dice dice) {
        Cause cause = Cause.draw(dice, false);
        if (cause == Cause.NONE || !dice.chance(FALSE_ALARMS)) {
            return List.of();
        }
        int from = dice.below(span.days());
        int peak = from + dice.between(25, 60);
        return List.of(new Spell(cause, dice.between(0.4, 0.8), from, peak, peak + dice.between(15, 45)));
    }
}
