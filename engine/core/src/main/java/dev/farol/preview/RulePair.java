package dev.farol.preview;

import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Evaluators;

/** Two rule sets, ready to score with: those that are compared against, and those that may come in their place. Thread safe. */
public record RulePair(RuleSet before, Evaluators beforeEvaluators, RuleSet after, Evaluators afterEvaluators) {}
