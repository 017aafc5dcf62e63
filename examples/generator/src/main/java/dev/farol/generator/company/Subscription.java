package dev.farol.generator.company;

import dev.farol.generator.company.Change.Step;
import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Cause;
import dev.farol.generator.story.Fate;
import dev.farol.generator.story.Span;
import dev.farol.generator.story.Spell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The subscription of a customer, by day. Who came before the history begins it on its first day: that is the
 * opening state, from which metrics start.
 */
public record Subscription(List<Change> changes) {
    private static final int TRIAL_DAYS = 14;

    private record Plot(int day, Step step) {}

    static Subscription draw(Dice dice, Fate fate, Segment segment, Span span) {
        Terms terms = new Terms(segment.plan(dice), segment.seats(dice), dice.below(5) * 5);
        int start = Math.max(0, fate.joined());
        boolean trial = fate.joined() >= 0 && dice.chance(0.3);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(start, Step.STARTED, terms, trial));
        for (Plot plot : plots(dice, fate, span, start, trial)) {
            terms = next(dice, terms, plot.step());
            changes.add(new Change(plot.day(), plot.step(), terms, false));
        }
        return new Subscription(List.copyOf(changes));
    }

    /** The last change up to and with a day; the first one before that. */
    public Change on(int day) {
        Change current = changes.get(0);
        for (Change change : changes) {
            if (change.day() > day) {
                break;
            }
            current = change;
        }
        return current;
    }

    private static List<Plot> plots(Dice dice, Fate fate, Span span, int start, boolean trial) {
        int end = fate.left().orElse(span.lastDay() + 1);
        int settled = start + TRIAL_DAYS;
        List<Plot> plots = new ArrayList<>();
        if (trial) {
            plots.add(new Plot(settled, Step.CONVERTED));
        }
        sometimes(dice, plots, 0.25, Step.EXPANDED, span);
        sometimes(dice, plots, 0.06, Step.SHRUNK, span);
        for (Spell spell : fate.spells()) {
            if (spell.cause() == Cause.DOWNGRADE) {
                plots.add(new Plot(spell.from() + dice.between(5, 30), Step.DOWNGRADED));
            }
        }
        if (dice.chance(0.02)) {
            pause(plots, settled + dice.below(span.days()), dice.between(20, 50));
        }
        plots.removeIf(plot -> plot.day() < settled || plot.day() >= end);
        fate.left().ifPresent(left -> plots.add(new Plot(left, Step.ENDED)));
        plots.sort(Comparator.comparingInt(Plot::day));
        return plots;
    }

    private static void sometimes(Dice dice, List<Plot> plots, double chance, Step step, Span span) {
        if (dice.chance(chance)) {
            plots.add(new Plot(dice.below(span.days()), step));
        }
    }

    /** Nothing else changes while it is paused. */
    private static void pause(List<Plot> plots, int from, int days) {
        plots.removeIf(plot -> plot.day() >= from && plot.day() <= from + days);
        plots.add(new Plot(from, Step.PAUSED));
        plots.add(new Plot(from + days, Step.RESUMED));
    }

    private static Terms next(Dice dice, Terms terms, Step step) {
        return switch (step) {
            case EXPANDED -> terms.grown(dice.between(1.1, 1.5));
            case SHRUNK -> terms.shrunk(dice.between(0.8, 0.95));
            case DOWNGRADED -> terms.downgraded(dice.between(0.5, 0.8));
            case STARTED, CONVERTED, PAUSED, RESUMED, ENDED -> terms;
        };
    }
}
