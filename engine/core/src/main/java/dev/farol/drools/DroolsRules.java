package dev.farol.drools;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Evaluators;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a set, built by Drools. Thread safe; each evaluator belongs to one thread. */
public final class DroolsRules implements Evaluators {

    private final CompiledStages compiled;
    private final Map<Stage, List<LoweredRule>> rules;

    private DroolsRules(CompiledStages compiled, Map<Stage, List<LoweredRule>> rules) {
        this.compiled = compiled;
        this.rules = rules;
    }

    /** Builds with the executable model: what goes live. */
    public static DroolsRules build(Map<Stage, List<LoweredRule>> rules) {
        return new DroolsRules(
                DroolsCompiler.build(PrintedRules.of(rules), DroolsCompiler.Builder.EXECUTABLE_MODEL), rules);
    }

    /** As {@link #build(Map)}, unless the cache has what the same rules were built to before. */
    public static DroolsRules build(Map<Stage, List<LoweredRule>> rules, Optional<CompiledCache> cache) {
        if (cache.isEmpty()) {
            return build(rules);
        }
        PrintedRules printed = PrintedRules.of(rules);
        Optional<byte[]> kept = cache.get().find(printed.identity());
        if (kept.isPresent()) {
            return new DroolsRules(DroolsCompiler.load(printed, kept.get()), rules);
        }
        CompiledStages built = DroolsCompiler.build(printed, DroolsCompiler.Builder.EXECUTABLE_MODEL);
        cache.get().keep(printed.identity(), built.jar());
        return new DroolsRules(built, rules);
    }

    /** Builds with the classic builder, in a third of the time: for drafts. */
    public static DroolsRules buildQuickly(Map<Stage, List<LoweredRule>> rules) {
        return new DroolsRules(DroolsCompiler.build(PrintedRules.of(rules), DroolsCompiler.Builder.CLASSIC), rules);
    }

    @Override
    public Evaluator newEvaluator() {
        return new DroolsEvaluator(compiled, rules);
    }

    @Override
    public Evaluator newSingleEvaluator() {
        return new SingleEvaluator(compiled, newEvaluator());
    }

    @Override
    public void close() {
        compiled.close();
    }
}
