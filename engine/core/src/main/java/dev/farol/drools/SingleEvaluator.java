package dev.farol.drools;

import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Evaluates one customer at a time in a session that is kept for each stage: inserted, fired, deleted. A session in which something
 * failed is thrown away, as is one that was used often, so that nothing can pile up in it.
 */
final class SingleEvaluator implements Evaluator {

    private static final int MOST_USES = 50_000;

    private final CompiledStages compiled;
    private final Evaluator otherwise;
    private final Map<Stage, KieSession> sessions = new EnumMap<>(Stage.class);
    private int uses;

    /** @param otherwise evaluates many at once, and what fails here */
    SingleEvaluator(CompiledStages compiled, Evaluator otherwise) {
        this.compiled = compiled;
        this.otherwise = otherwise;
    }

    @Override
    public void evaluate(Stage stage, List<Subject> subjects) {
        if (subjects.size() != 1) {
            otherwise.evaluate(stage, subjects);
            return;
        }
        if (++uses > MOST_USES) {
            sessions.values().forEach(KieSession::dispose);
            sessions.clear();
            uses = 1;
        }
        KieSession session = sessions.computeIfAbsent(stage, compiled::newSession);
        boolean whole = false;
        try {
            evaluate(session, subjects.get(0));
            whole = true;
        } catch (RuntimeException failure) {
            otherwise.evaluate(stage, subjects);
        } finally {
            if (!whole) {
                sessions.remove(stage);
                session.dispose();
            }
        }
    }

    private void evaluate(KieSession session, Subject subject) {
        subject.fired().clear();
        subject.failed().clear();
        FactHandle handle = session.insert(
                new Customer(subject.numbers(), subject.texts(), compiled.lookup(), subject.fired()::set));
        session.fireAllRules();
        session.delete(handle);
    }
}
