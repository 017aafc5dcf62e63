package dev.farol.bulk;

import dev.farol.file.customers.ProfileBatch;
import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.output.Rejects;
import dev.farol.file.sort.Chunk;
import dev.farol.history.EpochNanos;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Scorer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Scores the customers of a file: interactions in any order, all cores, output in the order of customers. What is written does
 * not depend on the number of threads, on memory, or on the order of interactions. For one thread at a time.
 */
public final class BulkScoring {

    private static final String CONFLICT =
            "the id was there before with other content; the first line with it was taken";
    private static final int AHEAD = 3;

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
                new Intake(rules, customers, interactions, options, rejects, all -> any -> true, progress)) {
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
        ThreadLocal<UnitScorer> workers =
                ThreadLocal.withInitial(() -> new UnitScorer(scorer, evaluators.newEvaluator(), format, common));
        progress.begin("scoring", intake.customers.index().size());
        ExecutorService pool = Executors.newFixedThreadPool(options.threads());
        try (ProfileSpool.Reading profiles = intake.customers.profiles().read()) {
            Deque<Future<ScoredUnit>> running = new ArrayDeque<>();
            Units units = new Units(intake, profiles);
            for (Optional<Unit> unit = units.next(); unit.isPresent(); unit = units.next()) {
                Unit work = unit.get();
                running.add(pool.submit(() -> workers.get().score(work)));
                if (running.size() >= AHEAD * options.threads()) {
                    take(running.remove(), intake, out, rejects, tally);
                }
            }
            while (!running.isEmpty()) {
                take(running.remove(), intake, out, rejects, tally);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void take(Future<ScoredUnit> future, Intake intake, OutputStream out, Rejects rejects, Tally tally)
            throws IOException {
        ScoredUnit unit = await(future);
        out.write(unit.bytes(), 0, unit.length());
        for (long line : unit.conflicts()) {
            rejects.late(intake.interactionsFile, line, CONFLICT);
        }
        tally.add(unit);
        progress.at(tally.customers);
    }

    private static ScoredUnit await(Future<ScoredUnit> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("scoring was interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Some customers that follow one another, and the chunks that hold their interactions. */
    record Unit(ProfileBatch profiles, List<Chunk> chunks) {}

    /** Pairs profiles with interactions, both in the order of customers. */
    private static final class Units {

        private final Intake intake;
        private final ProfileSpool.Reading profiles;
        private Optional<Chunk> last = Optional.empty();

        Units(Intake intake, ProfileSpool.Reading profiles) {
            this.intake = intake;
            this.profiles = profiles;
        }

        Optional<Unit> next() throws IOException {
            Optional<ProfileBatch> batch = profiles.next();
            if (batch.isEmpty()) {
                return Optional.empty();
            }
            int end = batch.get().first() + batch.get().size();
            List<Chunk> chunks = new ArrayList<>();
            last.filter(chunk -> chunk.end() > batch.get().first()).ifPresent(chunks::add);
            while (last.isEmpty() || last.get().end() < end) {
                last = intake.interactions.next();
                chunks.add(last.orElseThrow());
            }
            return Optional.of(new Unit(batch.get(), chunks));
        }
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
