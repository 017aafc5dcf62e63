package dev.farol.bulk;

import dev.farol.diagnostic.Spelling;
import dev.farol.file.customers.CustomerIndex;
import dev.farol.file.customers.Profile;
import dev.farol.file.customers.ProfileBatch;
import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.output.Rejects;
import dev.farol.file.sort.Chunk;
import dev.farol.history.EpochNanos;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores one customer of a file as {@link BulkScoring} scores it among all. */
public final class OneCustomer {

    private static final int NAMES_TRIED = 100_000;

    private final RuleSet rules;
    private final Evaluators evaluators;
    private final BulkOptions options;

    public OneCustomer(RuleSet rules, Evaluators evaluators, BulkOptions options) {
        this.rules = rules;
        this.evaluators = evaluators;
        this.options = options;
    }

    /**
     * The assessment of the customer.
     *
     * @throws UnknownCustomer when the customers file does not have it
     * @throws IOException with a message for people when a file cannot be read
     */
    public Assessment score(Path customers, Path interactions, String id, Rejects rejects)
            throws IOException, UnknownCustomer {
        return scored(customers, interactions, id, rejects).assessment();
    }

    /**
     * An assessment with what it was made from.
     *
     * @param names the dictionary of the history
     */
    public record Scored(Case given, Names names, Assessment assessment) {}

    /** The same as {@link #score}, with what it is made from. */
    public Scored scored(Path customers, Path interactions, String id, Rejects rejects)
            throws IOException, UnknownCustomer {
        try (Intake intake = Intake.toScore(
                rules, customers, interactions, options, rejects, all -> only(all.index(), id), Progress.SILENT)) {
            int ordinal = intake.customers.index().find(id);
            if (ordinal == CustomerIndex.UNKNOWN) {
                throw new UnknownCustomer(id, customers, ids(intake));
            }
            Profile profile = profile(intake, ordinal);
            HistoryBuilder builder = new HistoryBuilder();
            rows(intake, ordinal, builder);
            Instant asOf =
                    profile.asOf().or(options::asOf).or(intake::latestDay).orElse(Instant.EPOCH);
            List<Long> conflicts = new ArrayList<>();
            Case given =
                    new Case(profile.customer(), builder.build(conflicts::add), Previous.NONE, EpochNanos.of(asOf));
            Assessment assessment = new Scorer(rules, intake.names)
                    .score(List.of(given), evaluators.newEvaluator())
                    .get(0);
            return new Scored(given, intake.names, assessment);
        }
    }

    private static java.util.function.IntPredicate only(CustomerIndex index, String id) {
        int wanted = index.find(id);
        return ordinal -> ordinal == wanted;
    }

    private static Profile profile(Intake intake, int ordinal) throws IOException {
        try (ProfileSpool.Reading reading = intake.customers.profiles().read()) {
            for (Optional<ProfileBatch> batch = reading.next(); batch.isPresent(); batch = reading.next()) {
                int at = ordinal - batch.get().first();
                if (at < batch.get().size()) {
                    return batch.get().profiles().get(at);
                }
            }
        }
        throw new IllegalStateException("no profile of ordinal " + ordinal);
    }

    private static void rows(Intake intake, int ordinal, HistoryBuilder builder) throws IOException {
        for (Optional<Chunk> chunk = intake.interactions.next();
                chunk.isPresent();
                chunk = intake.interactions.next()) {
            if (chunk.get().first() <= ordinal && ordinal < chunk.get().end()) {
                chunk.get().each(ordinal, builder::add);
                return;
            }
        }
    }

    private static List<String> ids(Intake intake) throws IOException {
        List<String> ids = new ArrayList<>();
        try (ProfileSpool.Reading reading = intake.customers.profiles().read()) {
            for (Optional<ProfileBatch> batch = reading.next();
                    batch.isPresent() && ids.size() < NAMES_TRIED;
                    batch = reading.next()) {
                batch.get()
                        .profiles()
                        .forEach(profile -> ids.add(profile.customer().id()));
            }
        }
        return ids;
    }

    /** A customer that the file does not have. */
    public static final class UnknownCustomer extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownCustomer(String id, Path file, List<String> ids) {
            super("could not explain customer (" + id + "): " + file + " has no such id"
                    + Spelling.nearest(id, ids)
                            .map(near -> "\n  Did you mean \"" + near + "\"?")
                            .orElse(""));
        }
    }
}
