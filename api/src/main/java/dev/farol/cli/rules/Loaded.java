package dev.farol.cli.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule folder with all that is to be said about it.
 *
 * @param set empty when the rules have errors
 * @param scenarios those that could be read
 * @param diagnostics in the order of their places
 */
record Loaded(Optional<RuleSet> set, List<Scenario> scenarios, List<Diagnostic> diagnostics) {

    /** An {@link IOException} says why the folder cannot be read at all. */
    static Loaded from(Path folder) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = files(folder, diagnostics);
        RuleSetReader.Checked checked = RuleSetReader.check(files, diagnostics);
        return new Loaded(checked.rules(), checked.scenarios(), diagnostics.sorted());
    }

    static RuleFiles files(Path folder, Diagnostics diagnostics) throws IOException {
        Diagnostics reading = new Diagnostics();
        RuleFiles files = RuleFolder.read(folder, reading);
        for (Diagnostic found : reading.sorted()) {
            boolean whole = found.place().file().equals(folder.toString());
            if (whole && (found.code().equals("no-folder") || found.code().equals("cannot-read"))) {
                String hint = found.hint().isEmpty() ? "" : "\n  " + found.hint();
                throw new IOException("could not read " + folder + ": " + found.message() + hint);
            }
            diagnostics.add(found);
        }
        return files;
    }

    /** The same with further messages. */
    Loaded with(List<Diagnostic> more) {
        return new Loaded(
                set,
                scenarios,
                Stream.concat(diagnostics.stream(), more.stream()).sorted().toList());
    }

    boolean hasErrors() {
        return set.isEmpty() || diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
