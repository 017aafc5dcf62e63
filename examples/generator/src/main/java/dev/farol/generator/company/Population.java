package dev.farol.generator.company;

import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Fate;
import dev.farol.generator.story.Oracle;
import dev.farol.generator.story.Span;

/**
 * All customers of a base, each drawn anew from its number whenever it is asked for, and always the same: nothing is
 * kept, so a million of them take no memory.
 */
public final class Population {
    private final long seed;
    private final int size;
    private final Span span;
    private final double leaverShare;
    private final Oracle oracle;

    /** @param leaverShare of the customers of any day, how many leave within a quarter */
    public Population(long seed, int size, Span span, double leaverShare) {
        this.seed = seed;
        this.size = size;
        this.span = span;
        this.leaverShare = leaverShare;
        this.oracle = new Oracle(span);
    }

    public int size() {
        return size;
    }

    public Span span() {
        return span;
    }

    /** @param number from 0 */
    public Company company(int number) {
        Dice dice = dice(number, "company");
        Segment segment = Segment.draw(dice);
        Country country = Country.draw(dice);
        boolean yearly = dice.chance(segment.yearly());
        Fate fate = oracle.draw(dice, leaverShare * segment.hazard(), yearly);
        Subscription subscription = Subscription.draw(dice, fate, segment, span);
        return new Company(number, segment, country, yearly, fate, subscription);
    }

    /** A stream of random numbers of a customer's own, for one purpose. */
    public Dice dice(int number, String purpose) {
        return Dice.of(seed, number, purpose);
    }
}
