package dev.farol.service.installation;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rulebook.RuleVersions;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.ruleset.RuleErrors;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the rules of a store without compiling them: for those who need only the vocabulary and the zone. Stateless. */
public final class StoredRules {

    private StoredRules() {}

    /**
     * The rules of a folder where one is named; else those that score in the store; else those of a folder that may do.
     *
     * @throws RuleErrors when the folder has errors
     * @throws IOException when what the store has cannot be used
     */
    public static RuleSet read(Installation installation, Optional<Path> named, Path otherwise)
            throws RuleErrors, IOException {
        Optional<String> active = named.isPresent() ? Optional.empty() : installation.activeRules();
        if (active.isEmpty()) {
            return CheckedFolder.read(named.orElse(otherwise)).set();
        }
        var files = RuleVersions.files(installation.store().records(), active.get());
        if (files.isPresent()) {
            Optional<RuleSet> set = RuleSetReader.read(files.get(), new Diagnostics());
            if (set.isPresent()) {
                return set.get();
            }
        }
        throw new IOException("could not use rule version " + active.get() + " of the store"
                + "\n  Maybe name a folder with --rules.");
    }
}
