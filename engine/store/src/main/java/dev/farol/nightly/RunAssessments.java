package dev.farol.nightly;

import dev.farol.assess.CompiledRules;
import dev.farol.run.RunRecord;
import dev.farol.run.RunSummary;
import dev.farol.store.Documents;
import dev.farol.store.StoreReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Scores again what a run saw, and changes nothing. Erased customers are left out; all others come out as they did in the run, as long as
 * it is not beyond the horizon. Stateless.
 */
public final class RunAssessments {

    private RunAssessments() {}

    /** Writes the assessments of a run in the order of customers. The duration of the summary is 0. */
    public static RunSummary write(
            StoreReader store, RunRecord run, CompiledRules rules, RunSettings settings, Export export)
            throws IOException {
        return score(store, run, rules, settings, Optional.of(export), new RunControl(run.number(), 0))
                .summary(Duration.ZERO);
    }

    static Tally score(
            StoreReader store,
            RunRecord run,
            CompiledRules rules,
            RunSettings settings,
            Optional<Export> export,
            RunControl control)
            throws IOException {
        RunScoring scoring = new RunScoring(run, rules, store.names(), store.records(), settings, export, control);
        try (Documents documents = store.documents()) {
            return scoring.score(documents, Optional.empty(), batch -> {});
        }
    }
}
