package dev.farol.health;

import dev.farol.override.ScoreOverride;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.FactorChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A score as it is, and as it would be.
 *
 * @param change empty unless both have one
 * @param override that stands against both
 */
public record WhatIf(
        Assessment now,
        Assessment then,
        OptionalInt change,
        List<FactorChange> factors,
        Optional<ScoreOverride> override) {

    static WhatIf of(Assessment now, Assessment then, Optional<ScoreOverride> override) {
        return new WhatIf(
                now, then, Step.difference(now.score(), then.score()), FactorChange.between(now, then), override);
    }
}
