package dev.farol.nightly;

import dev.farol.assess.CompiledRules;
import dev.farol.assess.CustomerCases;
import dev.farol.bulk.AssessmentFormat;
import dev.farol.bulk.InOrder;
import dev.farol.history.Names;
import dev.farol.override.InForce;
import dev.farol.override.history.OverrideRecords;
import dev.farol.run.RunRecord;
import dev.farol.scoring.Scorer;
import dev.farol.store.Documents;
import dev.farol.store.Records;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Goes over customers for one run: the way from stored documents to results that is the same for all runs. */
final class RunScoring {

    private final RunRecord run;
    private final CompiledRules rules;
    private final Scorer scorer;
    private final CustomerCases cases;
    private final InForce overrides;
    private final RunSettings settings;
    private final Optional<Export> export;
    private final RunControl control;

    /** @param records to find overrides in; later ones may be among them */
    RunScoring(
            RunRecord run,
            CompiledRules rules,
            Names names,
            Records records,
            RunSettings settings,
            Optional<Export> export,
            RunControl control)
            throws IOException {
        this.run = run;
        this.rules = rules;
        this.scorer = new Scorer(rules.set(), names);
        this.cases = new CustomerCases(names);
        this.overrides = OverrideRecords.inForce(records, run.asOf(), run.cut());
        this.settings = settings;
        this.export = export;
        this.control = control;
    }

    /** Scores all customers, exports their assessments and hands over the rest, all in order. */
    Tally score(Documents documents, Optional<Outcome> outcome, InOrder.Taker<ScoredBatch> taker) throws IOException {
        Optional<AssessmentFormat> format = export.map(Export::format);
        InOrder<List<Documents.Layered>, ScoredBatch> work = new InOrder<>(
                settings.threads(),
                () -> new BatchScorer(
                        run.sees(), cases, scorer, rules.evaluators().newEvaluator(), format, outcome, overrides));
        if (export.isPresent()) {
            export.get().out().write(export.get().format().header());
        }
        Tally tally = new Tally();
        work.run("farol-run-" + run.number(), () -> batch(documents), batch -> {
            control.check();
            if (export.isPresent()) {
                export.get().out().write(batch.exported());
            }
            taker.take(batch);
            tally.add(batch.tally());
            control.passed(batch.passed());
        });
        control.check();
        return tally;
    }

    private Optional<List<Documents.Layered>> batch(Documents documents) throws IOException {
        control.check();
        return documents.next(settings.batch());
    }
}
