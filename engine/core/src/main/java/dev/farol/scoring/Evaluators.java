package dev.farol.scoring;

/** The compiled rules of a set: makes an {@link Evaluator} for each thread that scores. Thread safe. */
public interface Evaluators extends AutoCloseable {

    Evaluator newEvaluator();

    @Override
    void close();
}
