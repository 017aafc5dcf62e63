package dev.farol.service.rules;

import dev.farol.drools.CompiledCache;
import dev.farol.library.PublishRules;
import dev.farol.library.RuleLibrary;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.ruleset.RuleErrors;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
import dev.farol.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Gets a store ready to score with: what a server and a run on a stopped one do first. Stateless. */
public final class StartRules {

    private StartRules() {}

    /**
     * The library of a store, with the active version ready.
     *
     * @param folder the rules to make the active version; empty to go on with those that the store has
     * @param cache of what was compiled before
     * @throws RuleErrors when the folder has errors, and then nothing was changed
     * @throws IOException when there are no rules, they cannot be used, or the store cannot keep them
     */
    public static RuleLibrary open(
            Optional<Path> folder, Store store, Optional<CompiledCache> cache, String who, Instant now)
            throws RuleErrors, IOException {
        if (folder.isPresent()) {
            PublishRules publish =
                    new PublishRules(CheckedFolder.read(folder.get()).files(), who, now);
            try {
                store.submit(new Audited<>(publish, changed -> Act.on("publish-rules", publish.version(), "")))
                        .join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof IOException cause) {
                    throw cause;
                }
                throw failed;
            }
        }
        RuleLibrary library = new RuleLibrary(store, cache);
        library.activate();
        return library;
    }
}
