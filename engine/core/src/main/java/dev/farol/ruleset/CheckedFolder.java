package dev.farol.ruleset;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import java.nio.file.Path;
import java.util.Optional;

/** A rule folder that has no errors: its files, and what they say. Immutable. */
public record CheckedFolder(RuleFiles files, RuleSet set) {

    /**
     * Reads and checks a folder.
     *
     * @throws RuleErrors with every message when the folder has errors
     */
    public static CheckedFolder read(Path folder) throws RuleErrors {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = RuleFolder.read(folder, diagnostics);
        Optional<RuleSet> set = diagnostics.hasErrors() ? Optional.empty() : RuleSetReader.read(files, diagnostics);
        if (set.isEmpty()) {
            throw new RuleErrors(folder, diagnostics.sorted());
        }
        return new CheckedFolder(files, set.get());
    }
}
