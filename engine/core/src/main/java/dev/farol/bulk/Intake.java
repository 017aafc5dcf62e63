package dev.farol.bulk;

import dev.farol.file.FileProblem;
import dev.farol.file.customers.CustomerIndex;
import dev.farol.file.customers.CustomersFile;
import dev.farol.file.customers.CustomersReader;
import dev.farol.file.interactions.InteractionSink;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.interactions.InteractionsReader;
import dev.farol.file.output.Rejects;
import dev.farol.file.sort.Block;
import dev.farol.file.sort.GroupingSort;
import dev.farol.file.sort.SpillFiles;
import dev.farol.history.EpochNanos;
import dev.farol.history.Names;
import dev.farol.history.Row;
import dev.farol.rules.Vocabulary;
import dev.farol.ruleset.RuleSet;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;

/**
 * Both input files read: customers in their order, interactions grouped by customer, in memory or in temporary files that go
 * away on {@link #close}. For one thread.
 */
final class Intake implements Closeable {

    private static final int SPOOL_SHARE = 4;

    final Path interactionsFile;
    final Names names = new Names();
    final CustomersFile customers;
    final GroupingSort interactions;
    final InteractionsRead read;
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);
    private final ZoneId zone;

    /** Chooses the customers of interest once the customers are known. */
    @FunctionalInterface
    interface Interest {
        IntPredicate among(CustomersFile customers);
    }

    /** @param company whether interactions of the company itself are wanted: then it is the last of the customers, without a profile */
    Intake(
            Vocabulary vocabulary,
            ZoneId zone,
            boolean company,
            Path customersFile,
            Path interactionsFile,
            BulkOptions options,
            Rejects rejects,
            Interest interest,
            Progress progress)
            throws IOException {
        this.interactionsFile = interactionsFile;
        this.zone = zone;
        progress.begin("customers", -1);
        this.customers = new CustomersReader(zone, rejects, options.temporary(), options.memory() / SPOOL_SHARE)
                .read(customersFile);
        if (company && customers.index().find(InteractionsRead.COMPANY) == CustomerIndex.UNKNOWN) {
            customers.index().add(InteractionsRead.COMPANY);
        }
        this.interactions = new GroupingSort(options.temporary(), options.memory(), SpillFiles.ON_DISK);
        boolean whole = false;
        try {
            progress.begin("interactions", -1);
            InteractionsReader reader =
                    new InteractionsReader(vocabulary, names, customers.index(), zone, rejects, options.threads());
            this.read = reader.read(interactionsFile, new Sink(interest.among(customers), progress));
            interactions.finish(customers.index().size());
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    /** As the other one, for customers that are scored with a rule set. */
    static Intake toScore(
            RuleSet rules,
            Path customersFile,
            Path interactionsFile,
            BulkOptions options,
            Rejects rejects,
            Interest interest,
            Progress progress)
            throws IOException {
        ZoneId zone = rules.scorecard().zone();
        return new Intake(
                rules.vocabulary(), zone, false, customersFile, interactionsFile, options, rejects, interest, progress);
    }

    /** The end of the day of the latest interaction; empty when there is none. */
    Optional<Instant> latestDay() {
        return latest.get() == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(EpochNanos.instant(latest.get())
                        .atZone(zone)
                        .with(LocalTime.MAX)
                        .toInstant());
    }

    @Override
    public void close() throws FileProblem {
        try (customers) {
            interactions.close();
        } catch (FileProblem problem) {
            throw problem;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Puts rows of interest into blocks, one block at a time for each thread. */
    private final class Sink implements InteractionSink {

        private final ThreadLocal<Block> blocks = ThreadLocal.withInitial(interactions::block);
        private final AtomicLong rows = new AtomicLong();
        private final IntPredicate interest;
        private final Progress progress;

        Sink(IntPredicate interest, Progress progress) {
            this.interest = interest;
            this.progress = progress;
        }

        @Override
        public Part begin(long chunk) {
            Block block = blocks.get();
            block.start(chunk);
            return new Part() {
                private long count;
                private long last = Long.MIN_VALUE;

                @Override
                public void row(int customer, long line, Row row) {
                    count++;
                    last = Math.max(last, row.at());
                    if (interest.test(customer)) {
                        block.add(customer, line, row.bytes(), 0, row.length());
                    }
                }

                @Override
                public void end() throws IOException {
                    block.commit();
                    latest.accumulateAndGet(last, Math::max);
                    long all = rows.addAndGet(count);
                    synchronized (progress) {
                        progress.at(all);
                    }
                }
            };
        }
    }
}
