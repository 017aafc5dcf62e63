package dev.farol.suggest;

import dev.farol.rules.Label;

/**
 * A rule to be looked at by people.
 *
 * @param name no rule of today has it
 * @param condition as a rule file writes it, without the parentheses
 * @param points a first guess: 20 points for odds that double, within the limits of the dimension
 * @param reason with questions in braces
 */
public record Suggestion(String name, Home home, String condition, int points, Label reason, Evidence evidence) {

    /**
     * Where the rule belongs.
     *
     * @param sure whether the dimension draws on the interaction type that the rule asks for; else it is a guess
     */
    public record Home(String dimension, boolean sure) {}
}
