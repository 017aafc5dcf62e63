package dev.farol.service.overrides;

import dev.farol.health.Refusal;
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
 * Takes the override away that stands; that it stood is kept.
 *
 * @param wanted whether the change is still wanted, going by the tag of the one that stands
 */
record RemoveOverride(String customer, Predicate<Optional<String>> wanted, String who, Instant at)
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
        if (standing.isEmpty()) {
            return Decision.nothing(new OverrideOutcome.NoneStands());
        }
        OverrideHistory next = history.removed(pending.next(), at, who);
        return Decision.change(
                new Entry(at, who, List.of(OverrideRecords.put(customer, next))), new OverrideOutcome.Removed());
    }
}
