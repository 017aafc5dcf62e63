package dev.farol.generator.company;

/** A step in the life of a subscription, with the terms that hold from then on (or would, when it is not charged). */
public record Change(int day, Step step, Terms terms, boolean trial) {

    /** What happened. */
    public enum Step {
        STARTED,
        CONVERTED,
        EXPANDED,
        SHRUNK,
        DOWNGRADED,
        PAUSED,
        RESUMED,
        ENDED
    }

    /** Monthly recurring revenue in cents from then on: none in a trial, a pause, or after the end. */
    public long mrr() {
        return trial || step == Step.PAUSED || step == Step.ENDED ? 0 : terms.mrr();
    }
}
