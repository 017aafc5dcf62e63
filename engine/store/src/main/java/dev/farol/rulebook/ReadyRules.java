package dev.farol.rulebook;

import dev.farol.assess.CompiledRules;
import dev.farol.history.Names;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Scorer;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * One version of the rules with all that scoring a single customer needs. Thread safe. Evaluators, each for one thread at a time, are
 * lent to whoever scores; there are never more than threads that scored at once, and they go when this goes.
 */
public final class ReadyRules {

    private final CompiledRules compiled;
    private final Scorer scorer;
    /** The one that was used last is lent first: much of it is still near the processor. */
    private final Deque<Evaluator> idle = new ConcurrentLinkedDeque<>();

    ReadyRules(CompiledRules compiled, Names names) {
        this.compiled = compiled;
        this.scorer = new Scorer(compiled.set(), names);
    }

    public String version() {
        return compiled.set().version();
    }

    public RuleSet set() {
        return compiled.set();
    }

    /** The same, for whoever scores many. */
    public CompiledRules compiled() {
        return compiled;
    }

    /** The band that the band rules give to a case with another score; empty where they give none, or more than one. */
    public Optional<String> bandAt(int score, Case given) {
        Evaluator lent = lend();
        try {
            return scorer.bandAt(score, given, lent);
        } finally {
            idle.push(lent);
        }
    }

    /** What these rules say of a case, the history of which has the names that this was made with. */
    public Assessment assess(Case given) {
        Evaluator evaluator = lend();
        try {
            return scorer.score(List.of(given), evaluator).get(0);
        } finally {
            idle.push(evaluator);
        }
    }

    private Evaluator lend() {
        Evaluator lent = idle.poll();
        return lent != null ? lent : compiled.evaluators().newSingleEvaluator();
    }
}
