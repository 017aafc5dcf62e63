package dev.farol.bench.server;

import dev.farol.library.RuleLibrary;
import dev.farol.nightly.Nightly;
import dev.farol.nightly.RunRequest;
import dev.farol.nightly.RunSettings;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A nightly run on a store, as of now. */
public final class NightlyRun {

    private NightlyRun() {}

    /** Arguments: folder of the store. */
    public static void main(String[] arguments) throws Exception {
        try (Store store = Store.open(Path.of(arguments[0]), StoreOptions.STANDARD, StoreFiles.real())) {
            RuleLibrary library = new RuleLibrary(store, Optional.empty());
            String rules = library.live().version();
            try (Nightly nightly = new Nightly(store, library, RunSettings.standard("bench"), Clock.systemUTC())) {
                RunRecord run =
                        nightly.start(RunRequest.now(rules, "bench")).done().get();
                if (run.state() != RunState.COMMITTED) {
                    throw new IllegalStateException("the run was not committed: " + run);
                }
                System.out.println("scored " + run.summary().orElseThrow().scored());
            }
        }
    }
}
