package dev.farol.nightly;

import dev.farol.assess.CustomerCases;
import dev.farol.assess.Cut;
import dev.farol.bulk.AssessmentFormat;
import dev.farol.bulk.Courtesy;
import dev.farol.bulk.InOrder;
import dev.farol.listing.CustomerRow;
import dev.farol.listing.TaskRow;
import dev.farol.nightly.ScoredBatch.SealedCustomer;
import dev.farol.override.InForce;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Scorer;
import dev.farol.store.Documents;
import dev.farol.store.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes, scores and encodes customers, a batch at a time: the part of a run that all cores do. For one thread. */
final class BatchScorer implements InOrder.Work<List<Documents.Layered>, ScoredBatch> {

    private final Cut cut;
    private final CustomerCases sees;
    private final Scorer scorer;
    private final Evaluator evaluator;
    private final Optional<AssessmentFormat> format;
    private final Optional<Outcome> outcome;
    private final InForce overrides;
    private final Courtesy courtesy = new Courtesy();

    /**
     * @param format of the export; empty when there is none
     * @param outcome empty when the run changes nothing
     * @param overrides that stood at the as-of
     */
    BatchScorer(
            Cut cut,
            CustomerCases sees,
            Scorer scorer,
            Evaluator evaluator,
            Optional<AssessmentFormat> format,
            Optional<Outcome> outcome,
            InForce overrides) {
        this.cut = cut;
        this.sees = sees;
        this.scorer = scorer;
        this.evaluator = evaluator;
        this.format = format;
        this.outcome = outcome;
        this.overrides = overrides;
    }

    @Override
    public ScoredBatch on(List<Documents.Layered> batch) throws IOException {
        List<Document> documents = new ArrayList<>(batch.size());
        List<Optional<Case>> cases = new ArrayList<>(batch.size());
        for (Documents.Layered layered : batch) {
            Optional<Document> document = layered.decode();
            if (document.isPresent()) {
                documents.add(document.get());
                cases.add(sees.of(document.get(), cut));
            }
            courtesy.passed();
        }
        List<Assessment> assessments =
                scorer.score(cases.stream().flatMap(Optional::stream).toList(), evaluator);
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        if (format.isPresent()) {
            format.get().write(assessments, overrides, exported);
        }
        List<SealedCustomer> sealed = new ArrayList<>();
        List<CustomerRow> rows = new ArrayList<>();
        List<TaskRow> tasks = new ArrayList<>();
        Tally tally = new Tally();
        int next = 0;
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            Optional<Case> given = cases.get(i);
            courtesy.passed();
            if (given.isEmpty()) {
                outcome.ifPresent(known -> sealed.add(known.unscored(document)));
                continue;
            }
            Assessment assessment = assessments.get(next++);
            tally.add(given.get(), assessment);
            overrides.of(document.id()).ifPresent(override -> tally.add(assessment, override));
            outcome.ifPresent(known -> sealed.add(known.scored(document, given.get(), assessment, rows, tasks, tally)));
        }
        return new ScoredBatch(batch.size(), exported.toByteArray(), sealed, rows, tasks, tally);
    }
}
