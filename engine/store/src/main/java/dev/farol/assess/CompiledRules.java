package dev.farol.assess;

import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Evaluators;

/** One version of the rules, ready to score with. Thread safe. */
public record CompiledRules(RuleSet set, Evaluators evaluators) {}
