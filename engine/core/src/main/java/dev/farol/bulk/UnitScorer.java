package dev.farol.bulk;

import dev.farol.file.customers.Profile;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.sort.Chunk;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Failure;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Scorer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Scores units of a bulk scoring, one after another: the part that runs on each core. The company itself is passed over. For
 * one thread.
 */
final class UnitScorer {

    private final Scorer scorer;
    private final Evaluator evaluator;
    private final AssessmentFormat format;
    private final long asOf;
    private final HistoryBuilder builder = new HistoryBuilder();

    UnitScorer(Scorer scorer, Evaluator evaluator, AssessmentFormat format, long asOf) {
        this.scorer = scorer;
        this.evaluator = evaluator;
        this.format = format;
        this.asOf = asOf;
    }

    ScoredUnit score(BulkScoring.Unit unit) throws IOException {
        List<Case> cases = new ArrayList<>(unit.profiles().size());
        LongStream.Builder conflicts = LongStream.builder();
        long duplicates = 0;
        int ordinal = unit.profiles().first();
        for (Profile profile : unit.profiles().profiles()) {
            add(unit.chunks(), ordinal++);
            duplicates += builder.duplicates();
            History history = builder.build(conflicts::add);
            if (profile.customer().id().equals(InteractionsRead.COMPANY)) {
                continue;
            }
            cases.add(new Case(
                    profile.customer(),
                    history,
                    Previous.NONE,
                    profile.asOf().map(EpochNanos::of).orElse(asOf)));
        }
        List<Assessment> assessments = scorer.score(cases, evaluator);
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
                bytes.array(),
                bytes.size(),
                assessments.size(),
                duplicates,
                conflicts.build().toArray(),
                bands,
                failures);
    }

    /** A chunk at the border of two units is read by both, so one at a time. */
    private void add(List<Chunk> chunks, int ordinal) {
        for (Chunk chunk : chunks) {
            if (chunk.first() <= ordinal && ordinal < chunk.end()) {
                synchronized (chunk) {
                    chunk.each(ordinal, builder::add);
                }
            }
        }
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
