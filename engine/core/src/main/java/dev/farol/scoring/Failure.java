package dev.farol.scoring;

/**
 * Something that kept a customer from being assessed in full.
 *
 * @param rule name of the rule that failed; empty when no single rule did
 * @param message one sentence
 */
public record Failure(String rule, String message) {}
