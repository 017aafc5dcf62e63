package dev.farol.assess;

import dev.farol.file.interactions.InteractionsRead;
import dev.farol.history.Names;
import dev.farol.scoring.Case;
import dev.farol.scoring.Previous;
import dev.farol.store.document.Document;
import dev.farol.store.document.ScoreEntry;
import dev.farol.store.document.View;
import dev.farol.subscription.SubscriptionTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Makes cases of stored customers. The only place that says what a score of them sees: what tells of subscriptions counts however old it
 * is. Thread safe.
 */
public final class CustomerCases {

    private final IntPredicate always;

    /** @param names the dictionary of the store */
    public CustomerCases(Names names) {
        this.always = SubscriptionTypes.state(names);
    }

    /** What a score with that cut sees; empty when the customer was not known then, and for the company itself. */
    public Optional<Case> of(Document document, Cut cut) {
        if (document.id().equals(InteractionsRead.COMPANY)) {
            return Optional.empty();
        }
        return View.of(document, cut.upTo(), cut.asOf(), cut.lookBack(), always)
                .map(view -> new Case(view.customer(), view.history(), previous(document, cut.lastRun()), cut.asOf()));
    }

    /** What the last of the runs up to one found. */
    public static Previous previous(Document document, int lastRun) {
        List<ScoreEntry> scores = document.scores();
        for (int i = scores.size() - 1; i >= 0; i--) {
            ScoreEntry entry = scores.get(i);
            if (entry.run() <= lastRun) {
                return new Previous(entry.score(), entry.band());
            }
        }
        return Previous.NONE;
    }
}
