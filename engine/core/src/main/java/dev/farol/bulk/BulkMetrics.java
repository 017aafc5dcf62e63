package dev.farol.bulk;

import dev.farol.file.customers.CustomerIndex;
import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.output.Rejects;
import dev.farol.history.History;
import dev.farol.metrics.Happiness;
import dev.farol.metrics.MetricsPass;
import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.count.Account;
import dev.farol.rules.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes metrics of the customers of a file, with interactions in any order. The figures do not depend on the number of threads, on
 * memory, or on the order of interactions. For one thread at a time.
 */
public final class BulkMetrics {

    private final Vocabulary vocabulary;
    private final ZoneId zone;
    private final BulkOptions options;
    private final Progress progress;

    /** @param zone of bare dates in the files, and of days without an as-of */
    public BulkMetrics(Vocabulary vocabulary, ZoneId zone, BulkOptions options, Progress progress) {
        this.vocabulary = vocabulary;
        this.zone = zone;
        this.options = options;
        this.progress = progress;
    }

    /** Makes the request once the latest day of the files is known. */
    public interface Asking {

        /** @param asOf that of the options, else the first instant after the day of the latest interaction: that day is over */
        MetricsRequest asOf(Instant asOf) throws IOException;
    }

    /**
     * Reads both files and computes the figures; bad lines are not committed.
     *
     * @param happiness rules of the customer happiness index, where it is wanted
     * @throws IOException with a message for people when a file cannot be read, or there are too many groups
     */
    public MetricsResult compute(
            Path customers, Path interactions, Asking asking, Optional<Happiness> happiness, Rejects rejects)
            throws IOException {
        try (Intake intake = new Intake(
                vocabulary, zone, true, customers, interactions, options, rejects, all -> any -> true, progress)) {
            Instant asOf = options.asOf()
                    .or(() -> intake.latestDay().map(last -> last.plusNanos(1)))
                    .orElse(Instant.EPOCH);
            MetricsPass pass = new MetricsPass(asking.asOf(asOf), intake.names, happiness);
            InOrder<Units.Unit, Counted> work =
                    new InOrder<>(options.threads(), () -> new UnitCounter(pass.newWorker()));
            progress.begin("metrics", intake.customers.index().size());
            long[] passed = new long[1];
            try (ProfileSpool.Reading profiles = intake.customers.profiles().read()) {
                Units units = new Units(intake, profiles);
                work.run("farol-metrics", units, unit -> {
                    for (long line : unit.conflicts()) {
                        rejects.late(interactions, line, BulkScoring.CONFLICT);
                    }
                    passed[0] += unit.customers();
                    progress.at(passed[0]);
                });
                company(intake, units, (int) passed[0], pass);
            }
            return pass.result();
        }
    }

    /** The company that no file has as a customer comes behind all of them. */
    private static void company(Intake intake, Units units, int profiles, MetricsPass pass) throws IOException {
        int ordinal = intake.customers.index().find(InteractionsRead.COMPANY);
        if (ordinal != CustomerIndex.UNKNOWN && ordinal >= profiles) {
            History history = new UnitHistories().read(units.behind(ordinal), ordinal);
            pass.newWorker().company(history);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Counted(int customers, long[] conflicts) {}

    /** The part that runs on each core. */
    private static final class UnitCounter implements InOrder.Work<Units.Unit, Counted> {

        private final MetricsPass.Worker worker;
        private final UnitHistories histories = new UnitHistories();

        UnitCounter(MetricsPass.Worker worker) {
            this.worker = worker;
        }

        @Override
        public Counted on(Units.Unit unit) throws IOException {
            UnitHistories.Read read = histories.read(unit);
            List<Account> accounts = new ArrayList<>(read.customers().size());
            for (UnitHistories.Known known : read.customers()) {
                if (known.profile().customer().id().equals(InteractionsRead.COMPANY)) {
                    worker.company(known.history());
                } else {
                    accounts.add(Account.of(known.profile().customer(), known.history()));
                }
            }
            worker.count(accounts);
            return new Counted(read.customers().size(), read.conflicts());
        }
    }
}
