package dev.farol.bulk;

import dev.farol.scoring.Assessment;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Failure;
import dev.farol.scoring.Scorer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores units of a bulk scoring, one after another: the part that runs on each core. The company itself is passed over. For
 * one thread.
 */
final class UnitScorer implements InOrder.Work<Units.Unit, ScoredUnit> {

    private final Scorer scorer;
    private final Evaluator evaluator;
    private final AssessmentFormat format;
    private final UnitCases cases;

    UnitScorer(Scorer scorer, Evaluator evaluator, AssessmentFormat format, long asOf) {
        this.scorer = scorer;
        this.evaluator = evaluator;
        this.format = format;
        this.cases = new UnitCases(asOf);
    }

    @Override
    public ScoredUnit on(Units.Unit unit) throws IOException {
        UnitCases.Read read = cases.read(unit);
        List<Assessment> assessments = scorer.score(read.cases(), evaluator);
        Bytes bytes = new Bytes();
        format.write(assessments, bytes);
        Map<String, Long> bands = new HashMap<>();
        Map<String, Long> failures = new HashMap<>();
        for (Assessment assessment : assessments) {
            bands.merge(assessment.band(), 1L, Long::sum);
            for (Failure failure : assessment.failures()) {
                failures.merge(failure.rule(), 1L, Long::sum);
            }
        }
        return new ScoredUnit(
                bytes.array(), bytes.size(), assessments.size(), read.duplicates(), read.conflicts(), bands, failures);
    }

    /** A byte array that grows, and is handed over without a copy. */
    private static final class Bytes extends java.io.ByteArrayOutputStream {

        Bytes() {
            super(1 << 16);
        }

        byte[] array() {
            return buf;
        }
    }
}
