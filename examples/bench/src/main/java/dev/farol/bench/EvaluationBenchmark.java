package dev.farol.bench;

import dev.farol.drools.DroolsRules;
import dev.farol.drools.ReusedSession;
import dev.farol.rules.Stage;
import dev.farol.scoring.Evaluator;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Which rules fire, all three stages, of readings that are there: time for one customer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PreparedBase.CUSTOMERS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class EvaluationBenchmark {

    private final PreparedBase base;
    private final DroolsRules rules;
    private final Evaluator batches;
    private final ReusedSession session;
    private final Evaluator walk;

    /** Compiles the default rules and generates customers. */
    public EvaluationBenchmark() {
        try {
            base = PreparedBase.make();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        rules = DroolsRules.build(base.rules().rules());
        batches = rules.newEvaluator();
        session = new ReusedSession(base.rules().rules());
        walk = new TreeWalk(base.rules().rules());
    }

    @TearDown
    public void close() {
        rules.close();
        session.close();
    }

    /** Farol: Drools, 1,000 customers in one session. */
    @Benchmark
    public Object farol() {
        return all(batches);
    }

    /** Drools as it is usually used: one session, one customer after another. */
    @Benchmark
    public Object reusedSession() {
        return all(session);
    }

    /** The conditions walked as trees. */
    @Benchmark
    public Object treeWalk() {
        return all(walk);
    }

    /** The yardstick: straight-line Java; its points, score and recommendations included. */
    @Benchmark
    public long handWritten() {
        return base.accounts().judge();
    }

    private Object all(Evaluator evaluator) {
        for (Stage stage : Stage.values()) {
            evaluator.evaluate(stage, base.subjects());
        }
        return base.subjects();
    }
}
