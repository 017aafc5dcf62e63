package dev.farol.health;

import dev.farol.assess.CustomerCases;
import dev.farol.assess.Cut;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.history.EpochNanos;
import dev.farol.library.ReadyRules;
import dev.farol.library.RuleLibrary;
import dev.farol.run.Retention;
import dev.farol.run.RunRecord;
import dev.farol.run.Runs;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.store.StoreReader;
import dev.farol.store.document.Document;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Scores stored customers when they are asked for: one read, one decoding and one scoring, so that no answer is ever stale. Thread safe.
 */
public final class Health {

    private final StoreReader store;
    private final RuleLibrary rules;
    private final Retention retention;
    private final KnownRuns runs;

    public Health(StoreReader store, RuleLibrary rules, Retention retention) {
        this.store = store;
        this.rules = rules;
        this.retention = retention;
        this.runs = new KnownRuns(store);
    }

    /**
     * The assessment with everything that is known now.
     *
     * @param asOf what happened later is not seen
     * @param version of the rules; the active one where it is empty
     * @throws IOException when the store is damaged where the customer stands, or the rules cannot be used
     */
    public HealthAnswer<Assessment> now(String customer, Instant asOf, Optional<String> version) throws IOException {
        Runs committed = runs.committed();
        Optional<Instant> horizon = committed.horizon();
        if (horizon.isPresent() && asOf.isBefore(horizon.get())) {
            return HealthAnswer.refused(new Refusal.BeyondHorizon(asOf, horizon.get()));
        }
        Optional<ReadyRules> ready = version.isPresent() ? rules.version(version.get()) : Optional.of(rules.live());
        if (ready.isEmpty()) {
            return HealthAnswer.refused(unknownRules(version.orElse("")));
        }
        Optional<Document> document = store.document(customer);
        if (document.isEmpty()) {
            return HealthAnswer.refused(missing(customer));
        }
        Optional<Case> given = CustomerCases.of(document.get(), everything(asOf, committed));
        return given.isPresent()
                ? HealthAnswer.found(ready.get().assess(given.get()))
                : HealthAnswer.refused(missing(customer));
    }

    /** The assessment that a run made: with exactly what it knew, whatever became known since. */
    public HealthAnswer<Assessment> ofRun(String customer, int number) throws IOException {
        Optional<RunRecord> run = runs.now().run(number);
        if (run.isEmpty() || !run.get().state().finished()) {
            return HealthAnswer.refused(new Refusal.UnknownRun(number, run.map(RunRecord::state)));
        }
        Optional<Instant> horizon = runs.committed().horizon();
        if (horizon.isPresent() && run.get().asOf().isBefore(horizon.get())) {
            return HealthAnswer.refused(new Refusal.BeyondHorizon(run.get().asOf(), horizon.get()));
        }
        Optional<ReadyRules> ready = rules.version(run.get().rules());
        if (ready.isEmpty()) {
            return HealthAnswer.refused(unknownRules(run.get().rules()));
        }
        Optional<Document> document = store.document(customer);
        if (document.isEmpty() || customer.equals(InteractionsRead.COMPANY)) {
            return HealthAnswer.refused(missing(customer));
        }
        Optional<Case> given = CustomerCases.of(document.get(), run.get().sees());
        return given.isPresent()
                ? HealthAnswer.found(ready.get().assess(given.get()))
                : HealthAnswer.refused(new Refusal.NotInRun(customer, number));
    }

    /** All that is known, as of an instant; the run before is the last committed one with an earlier as-of. */
    private Cut everything(Instant asOf, Runs committed) {
        int before = committed.committedBefore(asOf).map(RunRecord::number).orElse(0);
        return new Cut(Cut.ALL, EpochNanos.of(asOf), Cut.days(retention.interactionDays()), before);
    }

    private Refusal missing(String customer) {
        if (store.erased(customer)) {
            return new Refusal.Erased();
        }
        return customer.equals(InteractionsRead.COMPANY)
                ? new Refusal.NeverScored(customer)
                : new Refusal.UnknownCustomer(customer);
    }

    private Refusal unknownRules(String version) {
        return new Refusal.UnknownRules(version, rules.hint(version));
    }
}
