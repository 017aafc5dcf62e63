package dev.farol.cli.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.store.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Rules that an argument names: a folder, or a version that a store keeps.
 *
 * @param set empty when they have errors
 * @param diagnostics in the order of their places
 */
record NamedRules(String name, RuleFiles files, Optional<RuleSet> set, List<Diagnostic> diagnostics) {

    static NamedRules folder(Path folder) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = Loaded.files(folder, diagnostics);
        return of(folder.toString(), files, diagnostics);
    }

    /** A folder where there is one of this name; else a version of the store. */
    static NamedRules folderOrVersion(String name, Optional<Records> store) throws IOException {
        if (store.isEmpty() || Files.isDirectory(Path.of(name))) {
            return folder(Path.of(name));
        }
        RuleFiles files = RuleVersions.files(store.get(), name)
                .orElseThrow(() -> new IOException("could not find rules (" + name
                        + "): there is no such folder, and the store has no such version\n  "
                        + Spelling.hint(name, RuleVersions.all(store.get()))));
        return of(name, files, new Diagnostics());
    }

    private static NamedRules of(String name, RuleFiles files, Diagnostics diagnostics) {
        Optional<RuleSet> read = RuleSetReader.read(files, diagnostics);
        Optional<RuleSet> set = diagnostics.hasErrors() ? Optional.empty() : read;
        return new NamedRules(name, files, set, diagnostics.sorted());
    }
}
