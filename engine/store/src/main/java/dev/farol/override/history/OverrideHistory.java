package dev.farol.override.history;

import dev.farol.override.ScoreOverride;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All overrides of one customer. At most one of them stands at a time. Immutable.
 *
 * @param spells in the order in which they were set
 */
public record OverrideHistory(List<Spell> spells) {

    /** As a journal entry: everything is known. */
    public static final long ALL = Long.MAX_VALUE;

    /** Nothing was ever said. */
    public static final OverrideHistory NONE = new OverrideHistory(List.of());

    public OverrideHistory {
        spells = List.copyOf(spells);
    }

    /** What stood at an instant, as far as was known up to a journal entry. */
    public Optional<Spell> at(Instant at, long upTo) {
        for (int i = spells.size() - 1; i >= 0; i--) {
            if (spells.get(i).isSet(at, upTo)) {
                return Optional.of(spells.get(i)).filter(spell -> spell.stands(at, upTo));
            }
        }
        return Optional.empty();
    }

    /** The one that was set last, whether it stands or not. */
    public Optional<Spell> last() {
        return spells.isEmpty() ? Optional.empty() : Optional.of(spells.get(spells.size() - 1));
    }

    /** With another one, which takes the place of the one that stands. */
    public OverrideHistory with(ScoreOverride override, long sequence, Instant at, String who) {
        List<Spell> next = new ArrayList<>(ended(new Ending(sequence, at, who, true)));
        next.add(new Spell(override, sequence, at, Optional.empty()));
        return new OverrideHistory(next);
    }

    /** With the one that stands taken away. */
    public OverrideHistory removed(long sequence, Instant at, String who) {
        return new OverrideHistory(ended(new Ending(sequence, at, who, false)));
    }

    private List<Spell> ended(Ending how) {
        return spells.stream()
                .map(spell -> spell.ending().isEmpty() && !spell.expired(how.at()) ? spell.ended(how) : spell)
                .toList();
    }

    /** Without those that were over before an instant that nobody can ask about any more. */
    public OverrideHistory from(Instant horizon) {
        return new OverrideHistory(
                spells.stream().filter(spell -> !spell.overBefore(horizon)).toList());
    }
}
