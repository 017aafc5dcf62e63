package dev.farol.service.overrides;

import dev.farol.health.Refusal;
import dev.farol.override.ScoreOverride;
import dev.farol.override.history.OverrideHistory;
import dev.farol.override.history.OverrideRecords;
import dev.farol.override.history.Spell;
import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.change.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sets an override, in the place of the one that stands.
 *
 * @param wanted whether the change is still wanted, going by the tag of the one that stands
 * @param horizon before which nobody can ask any more; what was over by then is forgotten
 */
record SetOverride(
        String customer,
        ScoreOverride override,
        Predicate<Optional<String>> wanted,
        Optional<Instant> horizon,
        Instant at)
        implements Command<OverrideOutcome> {

    @Override
    public Decision<OverrideOutcome> decide(Pending pending) throws IOException {
        if (pending.erased(customer)) {
            return Decision.nothing(new OverrideOutcome.Refused(new Refusal.Erased()));
        }
        if (pending.document(customer).isEmpty()) {
            return Decision.nothing(new OverrideOutcome.Refused(new Refusal.UnknownCustomer(customer)));
        }
        OverrideHistory history = OverrideRecords.of(customer, pending.records());
        Optional<Spell> standing = history.at(at, OverrideHistory.ALL);
        Optional<String> tag = standing.map(OverrideTag::of);
        if (!wanted.test(tag)) {
            return Decision.nothing(new OverrideOutcome.PreconditionFailed(tag));
        }
        if (standing.filter(spell -> spell.override().equals(override)).isPresent()) {
            return Decision.nothing(new OverrideOutcome.Found(standing.get()));
        }
        OverrideHistory kept = horizon.map(history::from).orElse(history);
        OverrideHistory next = kept.with(override, pending.next(), at, override.author());
        Spell set = next.last().orElseThrow();
        return Decision.change(
                new Entry(at, override.author(), List.of(OverrideRecords.put(customer, next))),
                standing.isPresent() ? new OverrideOutcome.Replaced(set) : new OverrideOutcome.Created(set));
    }
}
