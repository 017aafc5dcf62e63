package dev.farol.service;

import dev.farol.bulk.AssessmentFormat;
import dev.farol.bulk.BulkOptions;
import dev.farol.bulk.BulkScoring;
import dev.farol.bulk.BulkSummary;
import dev.farol.bulk.Progress;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.rules.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Scores a customers file with an interactions file.
 *
 * @param rejects where bad lines go; empty to stop at the first one and write nothing
 */
public record ScoreFiles(
        Path customers,
        Path interactions,
        Path out,
        Optional<Path> rejects,
        Language language,
        BulkOptions options,
        Disk disk) {

    /** Both outputs appear whole, or neither does. */
    public BulkSummary run(Rules rules, Progress progress) throws IOException {
        try (Rejects bad = rejects.map(file -> Rejects.to(file, disk)).orElseGet(Rejects::strict);
                AtomicFile file = AtomicFile.open(out, disk)) {
            BulkScoring scoring = new BulkScoring(rules.set(), rules.evaluators(), options, progress);
            BulkSummary summary =
                    scoring.score(customers, interactions, file.stream(), AssessmentFormat.of(out, language), bad);
            bad.commit();
            file.commit();
            return summary;
        }
    }
}
