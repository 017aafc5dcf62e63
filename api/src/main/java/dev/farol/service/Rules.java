package dev.farol.service;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.CompiledCache;
import dev.farol.drools.DroolsRules;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.Evaluators;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A rule folder, ready to score with. */
public record Rules(RuleSet set, Evaluators evaluators) implements AutoCloseable {

    /**
     * Reads and compiles a folder, taking what was compiled before from the cache where it is still good.
     *
     * @throws RuleErrors with every message when the folder has errors
     */
    public static Rules open(Path folder, Optional<CompiledCache> cache) throws RuleErrors {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = RuleFolder.read(folder, diagnostics);
        Optional<RuleSet> set = diagnostics.hasErrors() ? Optional.empty() : RuleSetReader.read(files, diagnostics);
        if (set.isEmpty()) {
            throw new RuleErrors(folder, diagnostics.sorted());
        }
        return new Rules(set.get(), DroolsRules.build(set.get().rules(), cache));
    }

    /** A folder that cannot be used. */
    public static final class RuleErrors extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Diagnostic> diagnostics;

        RuleErrors(Path folder, List<Diagnostic> diagnostics) {
            super("the rules in " + folder + " have errors");
            this.diagnostics = diagnostics;
        }

        public List<Diagnostic> diagnostics() {
            return diagnostics;
        }
    }

    @Override
    public void close() {
        evaluators.close();
    }
}
