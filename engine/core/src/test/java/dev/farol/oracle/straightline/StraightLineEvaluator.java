package dev.farol.oracle.straightline;

import dev.farol.lowering.Condition;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lowered rules as straight-line Java: the same conditions without an engine. Thread safe. */
public final class StraightLineEvaluator implements Evaluator {

    private final Map<Stage, StageCode> code = new EnumMap<>(Stage.class);
    private final Map<Stage, Integer> sizes = new EnumMap<>(Stage.class);

    public StraightLineEvaluator(Map<Stage, List<LoweredRule>> rules) {
        rules.forEach((stage, ofStage) -> {
            code.put(stage, compile(ofStage.stream().map(LoweredRule::condition).toList()));
            sizes.put(stage, ofStage.size());
        });
    }

    private static StageCode compile(List<Condition> conditions) {
        JavaPrinter printer = new JavaPrinter();
        Class<?> compiled = MemoryCompiler.compile("Rules", printer.print("Rules", conditions));
        try {
            return (StageCode) compiled.getConstructor(String[].class)
                    .newInstance((Object) printer.constants().toArray(String[]::new));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("compiled rules cannot be used", failure);
        }
    }

    @Override
    public void evaluate(Stage stage, List<Subject> subjects) {
        StageCode ofStage = code.get(stage);
        for (Subject subject : subjects) {
            subject.fired().clear();
            subject.failed().clear();
            if (ofStage != null) {
                evaluate(ofStage, sizes.getOrDefault(stage, 0), subject);
            }
        }
    }

    /** All at once; where that fails, each rule by itself. */
    private static void evaluate(StageCode code, int rules, Subject subject) {
        try {
            code.fire(subject.numbers(), subject.texts(), subject.fired());
        } catch (RuntimeException failure) {
            for (int i = 0; i < rules; i++) {
                try {
                    subject.fired().set(i, code.fires(i, subject.numbers(), subject.texts()));
                } catch (RuntimeException ruleFailure) {
                    subject.failed().set(i);
                }
            }
        }
    }
}
