package dev.farol.scenario.run;

import dev.farol.lowering.LoweredRule;

/**
 * How well a rule is tested.
 *
 * @param scenarios how many of those that were run fired it
 */
public record RuleCoverage(LoweredRule rule, int scenarios) {}
