package dev.farol.service.rules;

import dev.farol.bulk.Progress;
import dev.farol.preview.Among;
import dev.farol.preview.Preview;
import dev.farol.preview.RulePair;
import dev.farol.run.Retention;
import dev.farol.run.RunRecord;
import dev.farol.run.Runs;
import dev.farol.store.StoreReader;
import dev.farol.trial.StoreTrial;
import dev.farol.trial.TrialControl;
import dev.farol.trial.TrialRefused;
import dev.farol.trial.TrialRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A preview of a store, done while somebody waits.
 *
 * @param asOf empty for now
 * @param movers how many customers that change band are told one by one
 */
public record PreviewStore(Optional<Instant> asOf, Among among, int movers, int threads) {

    /**
     * Looks back as far as the last run did.
     *
     * @throws TrialRefused when no run could be as of that instant
     */
    public Preview run(StoreReader store, RulePair rules, Progress progress) throws IOException, TrialRefused {
        Instant now = Clock.systemUTC().instant();
        Instant instant = asOf.orElse(now);
        StoreTrial trial = new StoreTrial(store, threads);
        trial.check(instant, now);
        int days = Runs.of(store.records())
                .lastCommitted()
                .map(RunRecord::lookBackDays)
                .orElse(Retention.STANDARD.interactionDays());
        TrialControl control = new TrialControl(progress);
        return trial.preview(rules, new TrialRequest(instant, among, movers, days), control);
    }
}
