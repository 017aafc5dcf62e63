package dev.farol.bulk;

import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.output.Rejects;
import dev.farol.history.EpochNanos;
import dev.farol.preview.Among;
import dev.farol.preview.PairScoring;
import dev.farol.preview.Preview;
import dev.farol.preview.PreviewTally;
import dev.farol.preview.RulePair;
import dev.farol.scoring.Case;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Scores the customers of a file with two rule sets, and tells what differs. The files are read once, with the vocabulary and the zone of
 * the rules that may come; each customer is decoded once. For one thread at a time.
 */
public final class BulkPreview {

    private final RulePair rules;
    private final BulkOptions options;
    private final Progress progress;

    public BulkPreview(RulePair rules, BulkOptions options, Progress progress) {
        this.rules = rules;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Previews the customers of a file; bad lines are not committed.
     *
     * @param mostMovers how many customers that change band are told one by one
     * @throws IOException with a message for people when a file cannot be read
     */
    public Preview preview(Path customers, Path interactions, Among among, int mostMovers, Rejects rejects)
            throws IOException {
        try (Intake intake = Intake.toScore(
                rules.after(), customers, interactions, options, rejects, all -> any -> true, progress)) {
            Optional<Instant> asOf = options.asOf().or(intake::latestDay);
            PairScoring scoring = new PairScoring(rules, intake.names, mostMovers);
            PreviewTally tally = scoring.newTally();
            long common = EpochNanos.of(asOf.orElse(Instant.EPOCH));
            InOrder<Units.Unit, ComparedUnit> work =
                    new InOrder<>(options.threads(), () -> new UnitComparer(scoring, among, common));
            progress.begin("scoring", intake.customers.index().size());
            long[] passed = new long[1];
            try (ProfileSpool.Reading profiles = intake.customers.profiles().read()) {
                work.run("farol-preview", new Units(intake, profiles), unit -> {
                    tally.add(unit.tally());
                    for (long line : unit.conflicts()) {
                        rejects.late(intake.interactionsFile, line, BulkScoring.CONFLICT);
                    }
                    passed[0] += unit.passed();
                    progress.at(passed[0]);
                });
            }
            return tally.preview(asOf);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record ComparedUnit(PreviewTally tally, int passed, long[] conflicts) {}

    /** The part that runs on each core. For one thread. */
    private static final class UnitComparer implements InOrder.Work<Units.Unit, ComparedUnit> {

        private final PairScoring.Worker worker;
        private final Among among;
        private final UnitCases cases;

        UnitComparer(PairScoring scoring, Among among, long asOf) {
            this.worker = scoring.newWorker();
            this.among = among;
            this.cases = new UnitCases(asOf);
        }

        @Override
        public ComparedUnit on(Units.Unit unit) {
            UnitCases.Read read = cases.read(unit);
            List<Case> wanted = read.cases().stream()
                    .filter(given -> among.has(given.customer()))
                    .toList();
            return new ComparedUnit(worker.tally(wanted), unit.profiles().size(), read.conflicts());
        }
    }
}
