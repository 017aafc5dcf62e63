package dev.farol.drools;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Subject;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;

/**
 * Evaluates many customers in one session: all are inserted, and one firing serves them all, which costs a third of a
 * session for each. The consequence names its customer.
 */
final class DroolsEvaluator implements Evaluator {

    private static final int BATCH = 1_000;

    private final CompiledStages compiled;
    private final Map<Stage, List<LoweredRule>> rules;

    DroolsEvaluator(CompiledStages compiled, Map<Stage, List<LoweredRule>> rules) {
        this.compiled = compiled;
        this.rules = rules;
    }

    @Override
    public void evaluate(Stage stage, List<Subject> subjects) {
        for (int from = 0; from < subjects.size(); from += BATCH) {
            List<Subject> batch = subjects.subList(from, Math.min(subjects.size(), from + BATCH));
            try {
                session(stage, batch);
            } catch (RuntimeException failure) {
                batch.forEach(subject -> alone(stage, subject));
            }
        }
    }

    private void session(Stage stage, List<Subject> subjects) {
        KieSession session = compiled.newSession(stage);
        try {
            for (Subject subject : subjects) {
                subject.fired().clear();
                subject.failed().clear();
                session.insert(
                        new Customer(subject.numbers(), subject.texts(), compiled.lookup(), subject.fired()::set));
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    /** Something failed in a batch: each customer by itself, and where that fails too, each rule by itself. */
    private void alone(Stage stage, Subject subject) {
        try {
            session(stage, List.of(subject));
        } catch (RuntimeException failure) {
            subject.fired().clear();
            List<LoweredRule> all = rules.getOrDefault(stage, List.of());
            for (int i = 0; i < all.size(); i++) {
                try {
                    subject.fired().set(i, all.get(i).condition().holds(subject.numbers(), subject.texts()));
                } catch (RuntimeException ruleFailure) {
                    subject.failed().set(i);
                }
            }
        }
    }
}
