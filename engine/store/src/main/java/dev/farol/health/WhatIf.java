package dev.farol.health;

import dev.farol.scoring.Assessment;
import dev.farol.scoring.FactorChange;
import java.util.List;
import java.util.OptionalInt;

/**
 * A score as it is, and as it would be.
 *
 * @param change empty unless both have one
 */
public record WhatIf(Assessment now, Assessment then, OptionalInt change, List<FactorChange> factors) {

    static WhatIf of(Assessment now, Assessment then) {
        return new WhatIf(now, then, Step.difference(now.score(), then.score()), FactorChange.between(now, then));
    }
}
