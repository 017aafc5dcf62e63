package dev.farol.bench.load;

/**
 * What came of a phase of load.
 *
 * @param answers with a status of 2xx; only these are in the times
 * @param failures other answers
 * @param seconds how long it took
 * @param times from a request to the last byte of its answer
 */
public record Measured(long answers, long failures, double seconds, Histogram times) {

    public double perSecond() {
        return answers / seconds;
    }

    /** This phase and another one of the same load. */
    public Measured and(Measured other) {
        Histogram both = new Histogram();
        both.add(times);
        both.add(other.times);
        return new Measured(answers + other.answers, failures + other.failures, seconds + other.seconds, both);
    }
}
