package dev.farol.health;

import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;

/**
 * An assessment with all that it was made from.
 *
 * @param given its history has the names of the store
 */
public record Computed(Case given, RuleSet rules, Assessment assessment) {}
