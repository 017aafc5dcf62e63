package dev.farol.bulk;

import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.output.Rejects;
import dev.farol.outcome.KnownCustomer;
import dev.farol.outcome.Outcome;
import dev.farol.outcome.OutcomeSource;
import dev.farol.outcome.OutcomeWork;
import dev.farol.outcome.Outcomes;
import dev.farol.outcome.OutcomesFound;
import dev.farol.rules.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The customers of a file of whom the outcome is known, with interactions in any order. Of customers that the outcomes do not tell of,
 * nothing is kept. For one thread at a time.
 *
 * @param zone of bare dates in the files
 * @param rejects takes bad lines; not committed
 */
public record BulkOutcomes(
        Path customers,
        Path interactions,
        Vocabulary vocabulary,
        ZoneId zone,
        BulkOptions options,
        Rejects rejects,
        Progress progress)
        implements OutcomeSource {

    private static final int NAMES_TRIED = 500;

    @Override
    public OutcomesFound pass(Outcomes outcomes, OutcomeWork<?> work) throws IOException {
        Map<String, List<Outcome>> wanted = outcomes.byCustomer();
        try (Intake intake = new Intake(
                vocabulary,
                zone,
                false,
                customers,
                interactions,
                options,
                rejects,
                all -> interest(all.index()::find, all.index().size(), wanted.keySet()),
                progress)) {
            progress.begin("scoring", intake.customers.index().size());
            return pass(intake, wanted, work);
        }
    }

    /** Finds the place of an id in the order of customers. */
    private interface Places {
        int of(String id);
    }

    private static IntPredicate interest(Places places, int size, Set<String> ids) {
        java.util.BitSet chosen = new java.util.BitSet(size);
        ids.stream().mapToInt(places::of).filter(place -> place >= 0).forEach(chosen::set);
        return chosen::get;
    }

    private <T> OutcomesFound pass(Intake intake, Map<String, List<Outcome>> wanted, OutcomeWork<T> work)
            throws IOException {
        Set<String> found = new HashSet<>();
        List<String> some = new ArrayList<>();
        long[] passed = new long[1];
        OutcomesFound nobody = new OutcomesFound(
                Set.of(), List.of(), intake.latestDay(), Optional.empty(), intake.read.unknownTypes());
        InOrder<Units.Unit, Done<T>> threads =
                new InOrder<>(options.threads(), () -> new UnitWork<>(work.newWorker(intake.names), wanted, nobody));
        try (ProfileSpool.Reading profiles = intake.customers.profiles().read()) {
            threads.run("farol-outcomes", new Units(intake, profiles), done -> {
                found.addAll(done.found());
                done.others().stream().limit(NAMES_TRIED - some.size()).forEach(some::add);
                for (long line : done.conflicts()) {
                    rejects.late(interactions, line, BulkScoring.CONFLICT);
                }
                work.take(done.result());
                passed[0] += done.customers();
                progress.at(passed[0]);
            });
        }
        return new OutcomesFound(found, some, nobody.lastDay(), nobody.keptFrom(), nobody.unknownTypes());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Done<T>(T result, int customers, Set<String> found, List<String> others, long[] conflicts) {}

    /** The part that runs on each core. For one thread. */
    private static final class UnitWork<T> implements InOrder.Work<Units.Unit, Done<T>> {

        private final OutcomeWork.Worker<T> worker;
        private final Map<String, List<Outcome>> wanted;
        private final OutcomesFound reach;
        private final UnitHistories histories = new UnitHistories();

        UnitWork(OutcomeWork.Worker<T> worker, Map<String, List<Outcome>> wanted, OutcomesFound reach) {
            this.worker = worker;
            this.wanted = wanted;
            this.reach = reach;
        }

        @Override
        public Done<T> on(Units.Unit unit) throws IOException {
            UnitHistories.Read read = histories.read(unit);
            List<KnownCustomer> known = new ArrayList<>();
            Set<String> found = new HashSet<>();
            List<String> others = new ArrayList<>();
            for (UnitHistories.Known each : read.customers()) {
                String id = each.profile().customer().id();
                List<Outcome> outcomes = wanted.getOrDefault(id, List.of());
                if (outcomes.isEmpty()) {
                    others.add(id);
                } else if (!id.equals(InteractionsRead.COMPANY)) {
                    found.add(id);
                    known.add(KnownCustomer.of(each.profile().customer(), each.history(), reach.within(outcomes)));
                }
            }
            return new Done<>(worker.on(known), read.customers().size(), found, others, read.conflicts());
        }
    }
}
