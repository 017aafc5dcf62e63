package dev.farol.cli.proof;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.ruleset.RuleErrors;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.store.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Rules with the files they were read from.
 *
 * @param folder that they are in; empty for those of a store
 */
record ProofRules(Optional<Path> folder, RuleFiles files, RuleSet set) {

    static ProofRules ofFolder(Path folder) throws RuleErrors {
        RuleSet set = CheckedFolder.read(folder).set();
        return new ProofRules(Optional.of(folder), RuleFolder.read(folder, new Diagnostics()), set);
    }

    /** The active rules of a store. */
    static ProofRules ofStore(Records records, Path data) throws IOException {
        String active = RuleVersions.active(records)
                .orElseThrow(() -> new IOException(
                        "the store (" + data + ") has no rules\n  Maybe name a rule folder with --rules."));
        RuleFiles files = RuleVersions.activeFiles(records);
        RuleSet set = RuleSetReader.read(files, new Diagnostics())
                .orElseThrow(() -> new IOException("could not use rule version " + active
                        + " of the store\n  Maybe name a rule folder with --rules."));
        return new ProofRules(Optional.empty(), files, set);
    }
}
