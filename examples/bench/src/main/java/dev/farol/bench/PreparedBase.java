package dev.farol.bench;

import dev.farol.bench.yardstick.PreparedAccounts;
import dev.farol.customer.Customer;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.file.customers.CustomersFile;
import dev.farol.file.customers.CustomersReader;
import dev.farol.file.customers.ProfileBatch;
import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.interactions.InteractionSink;
import dev.farol.file.interactions.InteractionsReader;
import dev.farol.file.output.Rejects;
import dev.farol.generator.BaseGenerator;
import dev.farol.generator.GeneratorOptions;
import dev.farol.history.EpochNanos;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.history.Row;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Scorer;
import dev.farol.scoring.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A generated base of customers in memory, for both programs.
 *
 * @param subjects with all readings filled in, those of the later stages too
 */
record PreparedBase(RuleSet rules, Names names, List<Case> cases, List<Subject> subjects, PreparedAccounts accounts) {

    static final int CUSTOMERS = 1_000;
    private static final int INTERACTIONS = 40;
    private static final long AS_OF = EpochNanos.of(Instant.parse("2026-11-01T02:59:59.999999999Z"));

    /** The rule folder of the project, wherever in it the benchmark is started. */
    static RuleFiles ruleFiles() {
        for (String folder : List.of("rules", "../rules", "../../rules")) {
            if (Files.exists(Path.of(folder, "scorecard.yaml"))) {
                return RuleFolder.read(Path.of(folder), new Diagnostics());
            }
        }
        throw new IllegalStateException("Maybe start this in the root of the project: there is no folder rules here");
    }

    static PreparedBase make() throws IOException {
        Path folder = Files.createTempDirectory("farol-bench");
        try {
            new BaseGenerator(GeneratorOptions.of(CUSTOMERS, 1).withAverageInteractions(INTERACTIONS))
                    .writeTo(folder, at -> {});
            return read(folder);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static PreparedBase read(Path folder) throws IOException {
        Path customers = folder.resolve(BaseGenerator.CUSTOMERS);
        Path interactions = folder.resolve(BaseGenerator.INTERACTIONS);
        RuleSet rules = RuleSetReader.read(ruleFiles(), new Diagnostics()).orElseThrow();
        Names names = new Names();
        List<Case> cases = new ArrayList<>();
        try (Rejects none = Rejects.strict();
                CustomersFile file =
                        new CustomersReader(rules.scorecard().zone(), none, folder, 1 << 24).read(customers)) {
            List<HistoryBuilder> histories =
                    Stream.generate(HistoryBuilder::new).limit(CUSTOMERS).toList();
            new InteractionsReader(
                            rules.vocabulary(),
                            names,
                            file.index(),
                            rules.scorecard().zone(),
                            none,
                            1)
                    .read(interactions, chunk -> new Histories(histories));
            List<Customer> profiles = profiles(file);
            for (int i = 0; i < CUSTOMERS; i++) {
                cases.add(new Case(profiles.get(i), histories.get(i).build(line -> {}), Previous.NONE, AS_OF));
            }
        }
        List<Subject> subjects = new ArrayList<>();
        Evaluator walk = new TreeWalk(rules.rules());
        new Scorer(rules, names).score(cases, (stage, all) -> {
            walk.evaluate(stage, all);
            subjects.clear();
            subjects.addAll(all);
        });
        return new PreparedBase(rules, names, cases, subjects, PreparedAccounts.read(customers, interactions, AS_OF));
    }

    private static List<Customer> profiles(CustomersFile file) throws IOException {
        List<Customer> all = new ArrayList<>();
        try (ProfileSpool.Reading reading = file.profiles().read()) {
            for (Optional<ProfileBatch> batch = reading.next(); batch.isPresent(); batch = reading.next()) {
                batch.get().profiles().forEach(profile -> all.add(profile.customer()));
            }
        }
        return all;
    }

    private record Histories(List<HistoryBuilder> builders) implements InteractionSink.Part {
        @Override
        public void row(int customer, long line, Row row) {
            builders.get(customer).add(row.bytes(), 0, row.length(), line);
        }

        @Override
        public void end() {}
    }
}
