package dev.farol.service.metrics;

import dev.farol.measure.MeasureControl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One pass over the base, from being asked for to its end. Thread safe. */
final class MetricsJob {

    /** As long an answer is good, whatever was written meanwhile. */
    private static final Duration SHORT = Duration.ofSeconds(15);
    /** As long it is good while nothing was written. */
    private static final Duration LONG = Duration.ofMinutes(10);

    /** What is to be done. */
    @FunctionalInterface
    interface Pass {
        MetricsAnswer compute(MeasureControl control) throws IOException;
    }

    private final MeasureControl control = new MeasureControl();
    private final CompletableFuture<MetricsAnswer> answer = new CompletableFuture<>();

    CompletableFuture<MetricsAnswer> answer() {
        return answer;
    }

    /** Whether whoever asks now gets this: it goes on, or its answer is good still. */
    boolean isGood(Instant now, long entry) {
        if (!answer.isDone()) {
            return true;
        }
        if (answer.isCompletedExceptionally()) {
            return false;
        }
        MetricsAnswer there = answer.join();
        Duration age = Duration.between(there.computedAt(), now);
        return !age.isNegative() && age.compareTo(there.entry() == entry ? LONG : SHORT) < 0;
    }

    boolean isOver() {
        return answer.isDone();
    }

    void cancel() {
        control.cancel();
    }

    /** Does it; to be called once. */
    void run(Pass pass) {
        try {
            answer.complete(pass.compute(control));
        } catch (IOException | RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
        }
    }
}
