package dev.farol.cli.proof;

import dev.farol.bulk.BulkOptions;
import dev.farol.bulk.BulkOutcomes;
import dev.farol.bulk.Progress;
import dev.farol.cli.source.CustomerSource;
import dev.farol.config.UserCache;
import dev.farol.drools.CompiledCache;
import dev.farol.drools.DroolsRules;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.hindsight.StoreOutcomes;
import dev.farol.outcome.OutcomeSource;
import dev.farol.outcome.OutcomeWork;
import dev.farol.outcome.Outcomes;
import dev.farol.outcome.OutcomesFile;
import dev.farol.outcome.OutcomesFound;
import dev.farol.ruleset.RuleSet;
import dev.farol.run.Retention;
import dev.farol.run.RunRecord;
import dev.farol.run.Runs;
import dev.farol.scoring.Evaluators;
import dev.farol.store.ReadOnlyStore;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/** The rules, the customers and the outcomes that options name, opened. Close it. For one thread. */
public final class Proof implements AutoCloseable {

    private final ProofOptions options;
    private final Optional<ReadOnlyStore> store;
    private final ProofRules rules;
    private final Evaluators evaluators;
    private Outcomes given;
    private Outcomes usable;
    private long rejected;
    private SortedMap<String, Long> unknownTypes = Collections.emptySortedMap();

    private Proof(ProofOptions options, Optional<ReadOnlyStore> store, ProofRules rules) throws IOException {
        this.options = options;
        this.store = store;
        this.rules = rules;
        this.given =
                OutcomesFile.read(options.outcomes(), rules.set().scorecard().zone());
        this.usable = given;
        this.evaluators = DroolsRules.build(rules.set().rules(), CompiledCache.in(UserCache.folder()));
    }

    /** Opens what the options name; whoever wrote them is told what is missing. */
    public static Proof open(ProofOptions options) throws Exception {
        if (options.files().isPresent()) {
            return new Proof(options, Optional.empty(), ProofRules.ofFolder(options.rulesOfFiles()));
        }
        ReadOnlyStore store = ReadOnlyStore.open(options.data(), StoreFiles.real());
        boolean opened = false;
        try {
            ProofRules rules = options.rules().isPresent()
                    ? ProofRules.ofFolder(options.rules().get())
                    : ProofRules.ofStore(store.records(), options.data());
            Proof proof = new Proof(options, Optional.of(store), rules);
            opened = true;
            return proof;
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }

    /** Shuffles the ends of the outcomes, before a pass. */
    void shuffle(long seed) {
        given = given.shuffled(seed);
    }

    /** Goes once through the customers that the outcomes tell of. */
    public void pass(OutcomeWork<?> work, Progress progress) throws IOException {
        pass(given, work, progress);
    }

    /** Goes once through the customers that some of the outcomes tell of. */
    public void pass(Outcomes some, OutcomeWork<?> work, Progress progress) throws IOException {
        Optional<CustomerSource.Pair> files = options.files();
        if (files.isEmpty()) {
            usable = source(store.orElseThrow(), progress).pass(some, work).usable(some);
            return;
        }
        try (Rejects bad = Rejects.to(Path.of("/dev/null"), Disk.REAL)) {
            OutcomeSource source = new BulkOutcomes(
                    files.get().customers(),
                    files.get().interactions(),
                    set().vocabulary(),
                    zone(),
                    BulkOptions.standard(Optional.empty()).withThreads(options.threads()),
                    bad,
                    progress);
            OutcomesFound found = source.pass(some, work);
            usable = found.usable(some);
            unknownTypes = found.unknownTypes();
            rejected = bad.count();
        }
    }

    private OutcomeSource source(ReadOnlyStore open, Progress progress) throws IOException {
        int days = Runs.of(open.records())
                .lastCommitted()
                .map(RunRecord::lookBackDays)
                .orElse(Retention.STANDARD.interactionDays());
        return new StoreOutcomes(open, zone(), days, options.threads(), progress);
    }

    private ZoneId zone() {
        return set().scorecard().zone();
    }

    ProofRules rules() {
        return rules;
    }

    /** The rules. */
    public RuleSet set() {
        return rules.set();
    }

    public Evaluators evaluators() {
        return evaluators;
    }

    /** The outcomes as they were read. */
    public Outcomes given() {
        return given;
    }

    /** The outcomes that could be used, after a pass; and those set aside. */
    public Outcomes usable() {
        return usable;
    }

    /** Bad lines of the customers and interactions, after a pass. */
    public long rejected() {
        return rejected;
    }

    /** Interactions of files by type, of types that the rules do not know, after a pass. */
    public SortedMap<String, Long> unknownTypes() {
        return unknownTypes;
    }

    @Override
    public void close() throws IOException {
        evaluators.close();
        if (store.isPresent()) {
            store.get().close();
        }
    }
}
