package dev.farol.oracle;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Subject;
import java.util.List;
import java.util.Map;

/** The meaning of lowered conditions as they define it themselves. */
public record TreeWalkEvaluator(Map<Stage, List<LoweredRule>> rules) implements Evaluator {

    @Override
    public void evaluate(Stage stage, List<Subject> subjects) {
        List<LoweredRule> ofStage = rules.getOrDefault(stage, List.of());
        for (Subject subject : subjects) {
            subject.fired().clear();
            subject.failed().clear();
            for (int i = 0; i < ofStage.size(); i++) {
                subject.fired().set(i, ofStage.get(i).condition().holds(subject.numbers(), subject.texts()));
            }
        }
    }
}
