package dev.farol.bulk;

import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.output.Rejects;
import dev.farol.history.EpochNanos;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Scorer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scores the customers of a file: interactions in any order, all cores, output in the order of customers. What is written does
 * not depend on the number of threads, on memory, or on the order of interactions. For one thread at a time.
 */
public final class BulkScoring {

    static final String CONFLICT = "the id was there before with other content; the first line with it was taken";

    private final RuleSet rules;
    private final Evaluators evaluators;
    private final BulkOptions options;
    private final Progress progress;

    public BulkScoring(RuleSet rules, Evaluators evaluators, BulkOptions options, Progress progress) {
        this.rules = rules;
        this.evaluators = evaluators;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Reads both files, scores every customer and writes the assessments; neither output nor rejects are committed.
     *
     * @throws IOException with a message for people when a file cannot be read or written
     */
    public BulkSummary score(
            Path customers, Path interactions, OutputStream out, AssessmentFormat format, Rejects rejects)
            throws IOException {
        try (Intake intake =
                Intake.toScore(rules, customers, interactions, options, rejects, all -> any -> true, progress)) {
            Optional<Instant> asOf = options.asOf().or(intake::latestDay);
            Tally tally = new Tally();
            out.write(format.header());
            run(intake, asOf, format, out, rejects, tally);
            return tally.summary(intake, asOf, rejects);
        }
    }

    private void run(
            Intake intake,
            Optional<Instant> asOf,
            AssessmentFormat format,
            OutputStream out,
            Rejects rejects,
            Tally tally)
            throws IOException {
        long common = EpochNanos.of(asOf.orElse(Instant.EPOCH));
        Scorer scorer = new Scorer(rules, intake.names);
        InOrder<Units.Unit, ScoredUnit> work = new InOrder<>(
                options.threads(), () -> new UnitScorer(scorer, evaluators.newEvaluator(), format, common));
        progress.begin("scoring", intake.customers.index().size());
        try (ProfileSpool.Reading profiles = intake.customers.profiles().read()) {
            work.run("farol-score", new Units(intake, profiles), unit -> take(unit, intake, out, rejects, tally));
        }
    }

    private void take(ScoredUnit unit, Intake intake, OutputStream out, Rejects rejects, Tally tally)
            throws IOException {
        out.write(unit.bytes(), 0, unit.length());
        for (long line : unit.conflicts()) {
            rejects.late(intake.interactionsFile, line, CONFLICT);
        }
        tally.add(unit);
        progress.at(tally.customers);
    }

    private static final class Tally {

        long customers;
        long duplicates;
        final SortedMap<String, Long> bands = new TreeMap<>();
        final SortedMap<String, Long> failures = new TreeMap<>();

        void add(ScoredUnit unit) {
            customers += unit.customers();
            duplicates += unit.duplicates();
            unit.bands().forEach((band, count) -> bands.merge(band, count, Long::sum));
            unit.failures().forEach((rule, count) -> failures.merge(rule, count, Long::sum));
        }

        BulkSummary summary(Intake intake, Optional<Instant> asOf, Rejects rejects) {
            InteractionsRead read = intake.read;
            return new BulkSummary(
                    asOf,
                    customers,
                    bands,
                    failures,
                    read.accepted(),
                    read.company(),
                    duplicates + intake.customers.duplicates(),
                    rejects.count(),
                    read.unknownTypes());
        }
    }
}
