package dev.farol.override.history;

import dev.farol.override.ScoreOverride;
import java.time.Instant;
import java.util.Optional;

/**
 * One override of a customer, from when it was set to when it ended.
 *
 * @param sequence of the journal entry that set it
 * @param since when it was set
 * @param ending empty unless it was ended by somebody
 */
public record Spell(ScoreOverride override, long sequence, Instant since, Optional<Ending> ending) {

    /** Whether it stood at an instant, for those who know everything up to a journal entry. */
    boolean stands(Instant at, long upTo) {
        return isSet(at, upTo)
                && !at.isAfter(override.until())
                && ending.filter(end -> end.sequence() <= upTo && !end.at().isAfter(at))
                        .isEmpty();
    }

    boolean isSet(Instant at, long upTo) {
        return sequence <= upTo && !since.isAfter(at);
    }

    /** Whether its time is over and nobody ended it before. */
    public boolean expired(Instant at) {
        return ending.isEmpty() && at.isAfter(override.until());
    }

    /** Whether it was over before an instant, even for those who do not know yet how it ended. */
    boolean overBefore(Instant at) {
        return override.until().isBefore(at);
    }

    Spell ended(Ending how) {
        return new Spell(override, sequence, since, Optional.of(how));
    }
}
