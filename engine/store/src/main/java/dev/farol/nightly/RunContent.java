package dev.farol.nightly;

import dev.farol.bulk.Courtesy;
import dev.farol.listing.CustomerRow;
import dev.farol.listing.Listing;
import dev.farol.listing.Listings;
import dev.farol.listing.TaskListing;
import dev.farol.listing.TaskRow;
import dev.farol.nightly.ScoredBatch.SealedCustomer;
import dev.farol.run.Kept;
import dev.farol.run.RunCodec;
import dev.farol.run.RunRecord;
import dev.farol.store.Documents;
import dev.farol.store.Frozen;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a committed run seals: customers, lists, and the record of the run itself, so that all of it is there or nothing. For one thread. */
final class RunContent implements Frozen.Content {

    private final RunRecord run;
    private final Frozen frozen;
    private final Kept kept;
    private final Outcome outcome;
    private final RunScoring scoring;
    private final Clock clock;
    private final Courtesy courtesy = new Courtesy();
    private RunRecord sealed;

    RunContent(RunRecord run, Outcome outcome, Frozen frozen, Kept kept, RunScoring scoring, Clock clock) {
        this.run = run;
        this.frozen = frozen;
        this.kept = kept;
        this.outcome = outcome;
        this.scoring = scoring;
        this.clock = clock;
        this.sealed = run;
    }

    /** The record as it was sealed. */
    RunRecord sealed() {
        return sealed;
    }

    @Override
    public void writeTo(Frozen.Sink sink) throws IOException {
        Instant began = clock.instant();
        Listing.Builder customers = new Listing.Builder();
        TaskListing.Builder tasks = new TaskListing.Builder();
        Tally tally;
        try (Documents documents = frozen.documents()) {
            tally = scoring.score(documents, Optional.of(outcome), batch -> {
                for (SealedCustomer customer : batch.customers()) {
                    sink.customer(customer.id(), customer.document());
                    courtesy.passed();
                }
                for (CustomerRow row : batch.rows()) {
                    customers.add(row);
                }
                for (TaskRow row : batch.tasks()) {
                    tasks.add(row);
                }
            });
        }
        sink.part(Listings.CUSTOMERS, customers.encode(run.number()));
        sink.part(Listings.TASKS, tasks.encode());
        Instant now = clock.instant();
        sealed = run.committed(now, tally.summary(Duration.between(began, now)), kept.horizon());
        sink.record(sealed.key(), RunCodec.encode(sealed));
    }
}
