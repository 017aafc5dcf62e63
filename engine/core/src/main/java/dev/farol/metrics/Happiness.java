package dev.farol.metrics;

import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Evaluators;

/** The rules of the customer happiness index, compiled. Thread-safe. */
public record Happiness(RuleSet rules, Evaluators evaluators) {}
