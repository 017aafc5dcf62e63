package dev.farol.scenario.run;

import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Subject;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps which rules fired for each subject; an assessment does not tell it of bands and playbooks. */
final class RecordingEvaluator implements Evaluator {

    private final Evaluator evaluator;
    private final Map<Stage, List<BitSet>> fired = new EnumMap<>(Stage.class);

    RecordingEvaluator(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public void evaluate(Stage stage, List<Subject> subjects) {
        evaluator.evaluate(stage, subjects);
        fired.put(
                stage,
                subjects.stream()
                        .map(subject -> (BitSet) subject.fired().clone())
                        .toList());
    }

    /** For each subject of the last evaluation of a stage, the rules that fired. */
    List<BitSet> fired(Stage stage) {
        return fired.getOrDefault(stage, List.of());
    }
}
