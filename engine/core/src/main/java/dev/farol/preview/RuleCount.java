package dev.farol.preview;

import dev.farol.rules.Stage;
import java.util.OptionalLong;

/**
 * For how many customers a rule fires.
 *
 * @param before empty for a rule that only the later rules have, under this name in this stage
 * @param after empty for a rule that they do not have
 */
public record RuleCount(Stage stage, String rule, OptionalLong before, OptionalLong after) {}
