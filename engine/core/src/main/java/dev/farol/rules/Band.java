package dev.farol.rules;

/**
 * A name for a part of the scale.
 *
 * @param id as rules write it, such as {@code churn-risk}
 * @param risk whether a customer in it counts as at risk
 * @param color one of {@link Scorecard#COLORS}
 */
public record Band(String id, boolean risk, String color, Label label) {}
