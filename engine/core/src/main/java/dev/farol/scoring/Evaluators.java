package dev.farol.scoring;

/** The compiled rules of a set: makes an {@link Evaluator} for each thread that scores. Thread safe. */
public interface Evaluators extends AutoCloseable {

    /** An evaluator that is quick with many customers at a time, and keeps nothing in between. */
    Evaluator newEvaluator();

    /**
     * An evaluator that is quick with one customer at a time. It keeps what it works with as long as the rules are kept: make few, and
     * use them again.
     */
    default Evaluator newSingleEvaluator() {
        return newEvaluator();
    }

    @Override
    void close();
}
