package dev.farol.drools;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The usual way to use Drools, for comparison: one session for each stage, and for each customer an insertion, a firing and a
 * deletion. It stands in this package to reach the compiled rules. For one thread.
 */
public final class ReusedSession implements Evaluator, AutoCloseable {

    private final CompiledStages compiled;
    private final Map<Stage, KieSession> sessions = new EnumMap<>(Stage.class);

    public ReusedSession(Map<Stage, List<LoweredRule>> rules) {
        compiled = DroolsCompiler.build(PrintedRules.of(rules), DroolsCompiler.Builder.EXECUTABLE_MODEL);
        for (Stage stage : Stage.values()) {
            sessions.put(stage, compiled.base(stage).newKieSession());
        }
    }

    @Override
    public void evaluate(Stage stage, List<Subject> subjects) {
        KieSession session = sessions.get(stage);
        if (session == null) {
            throw new IllegalStateException("no session for " + stage);
        }
        for (Subject subject : subjects) {
            subject.fired().clear();
            subject.failed().clear();
            FactHandle handle = session.insert(
                    new Customer(subject.numbers(), subject.texts(), compiled.lookup(), subject.fired()::set));
            session.fireAllRules();
            session.delete(handle);
        }
    }

    @Override
    public void close() {
        sessions.values().forEach(KieSession::dispose);
        compiled.close();
    }
}
