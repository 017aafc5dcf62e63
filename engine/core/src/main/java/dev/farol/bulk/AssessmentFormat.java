package dev.farol.bulk;

import dev.farol.override.InForce;
import dev.farol.rules.Language;
import dev.farol.scoring.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** How assessments are written. The same assessments give the same bytes. Thread safe. */
public interface AssessmentFormat {

    /** What comes before the first assessment. */
    byte[] header();

    /** Writes assessments, and beside each what stands against it, where the format has a place for that. */
    void write(List<Assessment> assessments, InForce overrides, OutputStream out) throws IOException;

    /** Writes assessments that nothing stands against. */
    default void write(List<Assessment> assessments, OutputStream out) throws IOException {
        write(assessments, InForce.NONE, out);
    }

    /** CSV for a name that ends in {@code .csv} or {@code .csv.gz}, NDJSON for any other. */
    static AssessmentFormat of(Path file, Language language) {
        String name = file.toString();
        return name.endsWith(".csv") || name.endsWith(".csv.gz") ? new AssessmentCsv() : new AssessmentNdjson(language);
    }
}
