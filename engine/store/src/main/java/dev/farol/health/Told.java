package dev.farol.health;

import dev.farol.override.ScoreOverride;
import dev.farol.scoring.Assessment;
import java.util.Optional;

/**
 * What is told of a customer's health.
 *
 * @param assessment as the rules compute it, whatever anybody says
 * @param override that stands against it at its as-of
 */
public record Told(Assessment assessment, Optional<ScoreOverride> override) {}
