package dev.farol.bench.server;

import dev.farol.assess.CompiledRules;
import dev.farol.assess.CustomerCases;
import dev.farol.assess.Cut;
import dev.farol.drools.CompiledCache;
import dev.farol.history.EpochNanos;
import dev.farol.nightly.RunSettings;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.run.Retention;
import dev.farol.run.Runs;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Scorer;
import dev.farol.store.Documents;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.document.Document;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a nightly run cannot do without: reads every customer of a store and scores it, and writes nothing. */
public final class ReadAndScore {

    private ReadAndScore() {}

    /** Arguments: folder of the store. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (Store store = Store.open(folder, StoreOptions.STANDARD, StoreFiles.real())) {
            RuleLibrary library = new RuleLibrary(store, CompiledCache.in(folder.resolve("cache")));
            int last = Runs.of(store.records()).lastCommitted().orElseThrow().number();
            long lookBack = Cut.days(Retention.STANDARD.interactionDays());
            Cut cut = new Cut(Cut.ALL, EpochNanos.of(Instant.now()), lookBack, last);
            long scored = score(store, library.live().compiled(), cut);
            System.out.println("scored " + scored);
        }
    }

    private static long score(Store store, CompiledRules rules, Cut cut) throws IOException {
        int batch = RunSettings.standard("").batch();
        Scorer scorer = new Scorer(rules.set(), store.names());
        CustomerCases sees = new CustomerCases(store.names());
        Evaluator evaluator = rules.evaluators().newEvaluator();
        long scored = 0;
        try (Documents documents = store.documents()) {
            List<Case> cases = new ArrayList<>(batch);
            for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                Optional<Document> document = next.get().decode();
                document.flatMap(found -> sees.of(found, cut)).ifPresent(cases::add);
                if (cases.size() == batch) {
                    scored += scorer.score(cases, evaluator).size();
                    cases.clear();
                }
            }
            return scored + scorer.score(cases, evaluator).size();
        }
    }
}
