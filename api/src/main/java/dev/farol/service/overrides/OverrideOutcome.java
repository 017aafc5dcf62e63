package dev.farol.service.overrides;

import dev.farol.health.Refusal;
import dev.farol.override.history.Spell;
import java.util.Optional;

/** What came of asking for an override, or for a change of one. */
public sealed interface OverrideOutcome {

    /** The one that stands, as it did before. */
    record Found(Spell spell) implements OverrideOutcome {}

    /** It was set where none stood. */
    record Created(Spell spell) implements OverrideOutcome {}

    /** It took the place of another one. */
    record Replaced(Spell spell) implements OverrideOutcome {}

    /** It was taken away. */
    record Removed() implements OverrideOutcome {}

    /** The customer is known, and nothing stands against its score. */
    record NoneStands() implements OverrideOutcome {}

    /** There can be none of such a customer. */
    record Refused(Refusal why) implements OverrideOutcome {}

    /** No band goes with the score, going by the band rules. */
    record NoBand(int score) implements OverrideOutcome {}

    /**
     * It is not as whoever asked thinks.
     *
     * @param current tag of the one that stands; empty when none does
     */
    record PreconditionFailed(Optional<String> current) implements OverrideOutcome {}
}
