package dev.farol.service;

import dev.farol.drools.CompiledCache;
import dev.farol.drools.DroolsRules;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.ruleset.RuleErrors;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Evaluators;
import java.nio.file.Path;
import java.util.Optional;

/** A rule folder, ready to score with. */
public record Rules(RuleSet set, Evaluators evaluators) implements AutoCloseable {

    /**
     * Reads and compiles a folder, taking what was compiled before from the cache where it is still good.
     *
     * @throws RuleErrors with every message when the folder has errors
     */
    public static Rules open(Path folder, Optional<CompiledCache> cache) throws RuleErrors {
        RuleSet set = CheckedFolder.read(folder).set();
        return new Rules(set, DroolsRules.build(set.rules(), cache));
    }

    @Override
    public void close() {
        evaluators.close();
    }
}
