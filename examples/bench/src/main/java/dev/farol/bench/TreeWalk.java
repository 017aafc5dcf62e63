package dev.farol.bench;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Subject;
import java.util.List;
import java.util.Map;

/** Evaluates lowered rules by walking their conditions: the oracle of Farol's tests. */
record TreeWalk(Map<Stage, List<LoweredRule>> rules) implements Evaluator {

    @Override
    public void evaluate(Stage stage, List<Subject> subjects) {
        List<LoweredRule> all = rules.getOrDefault(stage, List.of());
        for (Subject subject : subjects) {
            subject.fired().clear();
            subject.failed().clear();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).condition().holds(subject.numbers(), subject.texts())) {
                    subject.fired().set(i);
                }
            }
        }
    }
}
