package dev.farol.service.metrics;

import dev.farol.drools.CompiledCache;
import dev.farol.drools.DroolsRules;
import dev.farol.metrics.Happiness;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.ruleset.RuleErrors;
import dev.farol.ruleset.RuleSet;
import java.nio.file.Path;
import java.util.Optional;

/** The rules of the customer happiness index, compiled out of a folder of their own; to be closed behind it. Thread safe. */
public record HappinessRules(Optional<Happiness> happiness) implements AutoCloseable {

    /**
     * Reads and compiles.
     *
     * @param folder empty for an index that nobody wants
     * @throws RuleErrors when the rules have errors
     */
    public static HappinessRules of(Optional<Path> folder, Optional<CompiledCache> cache) throws RuleErrors {
        if (folder.isEmpty()) {
            return new HappinessRules(Optional.empty());
        }
        RuleSet set = CheckedFolder.read(folder.get()).set();
        return new HappinessRules(Optional.of(new Happiness(set, DroolsRules.build(set.rules(), cache))));
    }

    @Override
    public void close() {
        happiness.ifPresent(compiled -> compiled.evaluators().close());
    }
}
