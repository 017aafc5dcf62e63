package dev.farol.hindsight;

import dev.farol.assess.Cut;
import dev.farol.customer.Customer;
import dev.farol.history.EpochNanos;
import dev.farol.run.RunRecord;
import dev.farol.run.Runs;
import dev.farol.scoring.Case;
import dev.farol.scoring.Previous;
import dev.farol.store.document.Document;
import dev.farol.store.document.View;
import java.time.Instant;
import java.util.function.IntPredicate;

/**
 * What a score of a past moment sees of a customer: all interactions that happened up to then, and the profile as the last run up to
 * then knew it, so that no later edit of a profile tells of the end. Immutable.
 *
 * @param upTo last journal entry that is seen
 * @param lookBackDays how far back from a moment interactions count
 * @param always codes of the types that count however old they are
 */
record ThenKnown(Runs runs, long upTo, int lookBackDays, IntPredicate always) {

    Case of(Document document, Instant moment) {
        long asOf = EpochNanos.of(moment);
        View view = View.of(document, upTo, asOf, Cut.days(lookBackDays), always)
                .orElseThrow(() -> new IllegalStateException("a customer without a profile"));
        return new Case(profile(document, moment), view.history(), Previous.NONE, asOf);
    }

    /** Before the first run, and of a customer that no run up to then knew, the first profile is the best guess. */
    private Customer profile(Document document, Instant moment) {
        return runs.committedBefore(moment.plusNanos(1))
                .map(RunRecord::cut)
                .flatMap(document::profileAt)
                .orElseGet(() -> document.profiles().get(0).customer());
    }
}
