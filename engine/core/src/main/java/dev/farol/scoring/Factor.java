package dev.farol.scoring;

/** One fired health rule. */
public record Factor(String rule, String dimension, int points, Reason reason) {}
