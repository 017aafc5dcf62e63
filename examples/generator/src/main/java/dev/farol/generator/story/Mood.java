package dev.farol.generator.story;

import dev.farol.generator.random.Dice;
import java.util.List;

/** What a customer is like on a day: its character, its slow ups and downs, and its spells. */
public final class Mood {
    private static final double DEEPEST_WAVE = 0.3;

    private final List<Spell> spells;
    private final double engagement;
    private final double contentment;
    private final double wave;
    private final int period;
    private final int phase;

    public Mood(List<Spell> spells, Dice dice) {
        this.spells = spells;
        this.engagement = dice.times(0.55);
        this.contentment = 7.9 + 1.3 * dice.normal();
        this.wave = DEEPEST_WAVE * dice.uniform();
        this.period = dice.between(40, 160);
        this.phase = dice.below(period);
    }

    /** How many times its ordinary frequency a habit has on a day. */
    public double times(Habit habit, int day) {
        double times = engagement * (1 + wave * triangle(day));
        for (Spell spell : spells) {
            times *= spell.times(habit, day);
        }
        return times;
    }

    /** Never less than {@link #times}. */
    public double most(Habit habit) {
        double most = engagement * (1 + wave);
        for (Spell spell : spells) {
            most *= spell.most(habit);
        }
        return most;
    }

    /** From 0 to 10, before the chance of the day. */
    public double satisfaction(int day) {
        double satisfaction = contentment + wave * triangle(day);
        for (Spell spell : spells) {
            satisfaction -= spell.strength(day) * spell.cause().signs().lostSatisfaction();
        }
        return Math.max(0, Math.min(10, satisfaction));
    }

    /** Trouble with support, from 0 to 1. */
    public double friction(int day) {
        double friction = 0.12;
        for (Spell spell : spells) {
            friction += spell.strength(day) * spell.cause().signs().friction();
        }
        return Math.min(1, friction);
    }

    /** How likely the customer comes, opens or answers, from 0 to 1. */
    public double presence(int day) {
        double presence = 0.85;
        for (Spell spell : spells) {
            presence -= spell.strength(day) * spell.cause().signs().absence();
        }
        return Math.max(0.05, presence);
    }

    /** How much a cause weighs on a day, from 0 to 1. */
    public double under(Cause cause, int day) {
        double strength = 0;
        for (Spell spell : spells) {
            if (spell.cause() == cause) {
                strength = Math.max(strength, spell.strength(day));
            }
        }
        return strength;
    }

    /** A wave from -1 to 1 and back, without sines, which differ between machines. */
    private double triangle(int day) {
        double turn = (double) ((day + phase) % period) / period;
        return 4 * Math.abs(turn - 0.5) - 1;
    }
}
