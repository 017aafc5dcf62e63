package dev.farol.drools;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Evaluators;
import java.util.List;
import java.util.Map;

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
        return new DroolsRules(DroolsCompiler.build(rules, DroolsCompiler.Builder.EXECUTABLE_MODEL), rules);
    }

    /** Builds with the classic builder, in a third of the time: for drafts. */
    public static DroolsRules buildQuickly(Map<Stage, List<LoweredRule>> rules) {
        return new DroolsRules(DroolsCompiler.build(rules, DroolsCompiler.Builder.CLASSIC), rules);
    }

    @Override
    public Evaluator newEvaluator() {
        return new DroolsEvaluator(compiled, rules);
    }

    @Override
    public void close() {
        compiled.close();
    }
}
