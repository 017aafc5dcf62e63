package dev.farol.service.rules;

import dev.farol.drools.CompiledCache;
import dev.farol.drools.DroolsRules;
import dev.farol.preview.RulePair;
import dev.farol.ruleset.RuleSet;
import java.util.Optional;

/** Two rule sets, compiled for a preview; to be closed behind it. Thread safe. */
public record CompiledPair(RulePair pair) implements AutoCloseable {

    /** Compiles both as what goes live is, so that the cache has it when it does. */
    public static CompiledPair of(RuleSet before, RuleSet after, Optional<CompiledCache> cache) {
        DroolsRules earlier = DroolsRules.build(before.rules(), cache);
        boolean whole = false;
        try {
            CompiledPair compiled =
                    new CompiledPair(new RulePair(before, earlier, after, DroolsRules.build(after.rules(), cache)));
            whole = true;
            return compiled;
        } finally {
            if (!whole) {
                earlier.close();
            }
        }
    }

    @Override
    public void close() {
        pair.beforeEvaluators().close();
        pair.afterEvaluators().close();
    }
}
