package dev.farol.bench;

import dev.farol.lowering.Reading;
import dev.farol.question.Question;
import dev.farol.question.Questionnaire;
import dev.farol.scoring.Case;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All that the default rules ask of 40 interactions, in one pass: time for one customer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PreparedBase.CUSTOMERS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingsBenchmark {

    private final PreparedBase base;
    private final Questionnaire questionnaire;
    private final double[] answers;

    /** Generates customers. */
    public ReadingsBenchmark() {
        try {
            base = PreparedBase.make();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        List<Question> questions = base.rules().numbers().stream()
                .filter(Reading.Asked.class::isInstance)
                .map(reading -> ((Reading.Asked) reading).question())
                .toList();
        questionnaire = new Questionnaire(questions, base.rules().scorecard().zone(), base.names());
        answers = new double[questionnaire.size()];
    }

    /** Farol: any questions. */
    @Benchmark
    public double farol() {
        double sum = 0;
        for (Case given : base.cases()) {
            questionnaire.answer(given.history(), given.asOf(), answers);
            sum += answers[0];
        }
        return sum;
    }

    /** The yardstick: these questions, and those of the profile. */
    @Benchmark
    public double handWritten() {
        return base.accounts().pass();
    }
}
