package dev.farol.bench;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.DroolsRules;
import dev.farol.ruleset.RuleSetReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From an edit of the default rules to messages, and to rules that can run. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

    /** Reads the folder from disk and checks it, without Drools. */
    @Benchmark
    public Object check() {
        return RuleSetReader.read(PreparedBase.ruleFiles(), new Diagnostics());
    }

    /** As {@link #check}, then builds with Drools what would go live. */
    @Benchmark
    public Object checkAndBuild() {
        DroolsRules rules = DroolsRules.build(RuleSetReader.read(PreparedBase.ruleFiles(), new Diagnostics())
                .orElseThrow()
                .rules());
        rules.close();
        return rules;
    }
}
